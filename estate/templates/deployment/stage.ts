import type { Frame, Names, Runtime } from "../../adapters/template/language/frame.ts";
import type { Raw } from "../../values/raw.ts";
import { evaluated, foreseen, type Told } from "../language/evaluated.ts";
import type { Path } from "../refusals/path.ts";

/** How values of a template are read: before what they ask of resources is there, or then. */
export interface Stage {
    names: Names;
    runtime: Runtime;
    /** Whether values may be open. */
    isEarly: boolean;
    /** What errors say. */
    told: Told;
}

/** What a value comes to at a stage, for one resource. @throws ArmError */
export function readAt({ names, runtime, isEarly, told }: Stage, raw: Raw, loops: Frame["loops"], path: Path): Raw {
    const frame = { scope: names, loops, runtime };
    return isEarly ? foreseen(raw, frame, path, told) : evaluated(raw, frame, path, told);
}
