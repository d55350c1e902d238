import { type Properties, toText } from "../protocol/values.ts";
import { readPathInputs } from "./arm-path.ts";

/** The ARM id of a resource with these inputs; throws when the path needs an input that is not known. */
export function toResourceId(path: string, subscriptionId: string, inputs: Properties): string {
    const missing = readPathInputs(path).filter((name) => toText(inputs[name]) === undefined);
    if (missing.length > 0) {
        throw new Error(`the resource's id needs ${missing.join(", ")}`);
    }
    return path
        .replace(/\{(\w+)\}/g, (_, name) => (name === "subscriptionId" ? subscriptionId : String(inputs[name])))
        .replace(/^\/*/, "/")
        .replace(/\/{2,}/g, "/");
}
