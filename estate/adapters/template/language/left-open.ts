import { LEFT_TO_ARM, type Raw } from "../../../values/raw.ts";
import type { Fault, Frame } from "./frame.ts";

/** What stands for what has no value: where a template is only judged, that is left to Azure Resource Manager. */
export function leftOpen({ runtime }: Frame, fault: Fault): Raw {
    return runtime ? runtime.refuse(fault) : LEFT_TO_ARM;
}
