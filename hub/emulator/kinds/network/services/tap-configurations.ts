import type { Service } from "../../service.ts";
import { absent } from "../contract/faults.ts";

/** A Hub has no taps, so that no network interface has one. */
export const tapConfigurations: Service = {
    type: "Microsoft.Network/networkInterfaces/tapConfigurations",
    method: "GET",
    answer({ resource, names: [, name] }) {
        if (name !== undefined) {
            throw absent(`${resource?.id}/tapConfigurations/${name}`);
        }
        return { output: { value: [] } };
    },
};
