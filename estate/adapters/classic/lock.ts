import { reference } from "../../arm/reference.ts";
import type { Kind } from "./kind.ts";

export const lock: Kind = {
    type: "microsoft.authorization/locks",
    place: (inputs) => ({ scope: reference(inputs.get("scope")) }),
    body: (inputs) => ({ level: inputs.get("lockLevel") }),
};
