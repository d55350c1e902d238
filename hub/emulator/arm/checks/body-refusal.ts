import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { BodyFault } from "../../../profile/body-faults.ts";
import { ArmError } from "../../wire/arm-error.ts";
import { undeserialized } from "./undeserialized.ts";

/** How a Hub refuses something in a body. @param type of the resource @param text the body as it was sent */
export function bodyRefusal(fault: BodyFault, type: string, text: string): ArmError {
    const path = pathOf(fault);
    const { value, because } = fault;
    switch (fault.kind) {
        case "unknown":
        case "kind":
            return unreadable(fault, type, `${messageOf(fault)}. Path '${path}', ${placeOf(fault, text)}.`);
        case "required":
            return invalid(path, `Required parameter '${path}' is missing (null).`);
        case "enumeration":
            return invalid(path, `The value ${JSON.stringify(value)} of parameter '${path}' is invalid.`);
        case "refused":
            return invalid(
                path,
                `The value of parameter '${path}' is invalid: ${because ?? "a Hub does not take it"}.`,
            );
    }
}

function invalid(target: string, message: string): ArmError {
    return new ArmError(400, "InvalidParameter", message, { target });
}

function messageOf({ kind, path, member, model, value }: BodyFault): string {
    return kind === "unknown"
        ? `Could not find member '${member}' on object of type '${model}'`
        : `Error converting value ${JSON.stringify(value)} at '${pathOf({ path })}' of type '${model}'`;
}

/** What a provider calls the resource in targets, as far as that was seen. */
const SUBJECTS: Readonly<Record<string, string>> = {
    "Microsoft.Compute/virtualMachines": "vm.",
    "Microsoft.Compute/virtualMachineScaleSets": "vmss.",
};

/** What stands at the root is read by Resource Manager, and what is below by providers, each of which has words of its own. */
function unreadable({ path }: BodyFault, type: string, message: string): ArmError {
    const isBelow = path.length > 1;
    // Seen on Hubs: https://github.com/Azure/azure-cli/issues/18109, https://github.com/Azure/azure-cli/issues/18855
    if (isBelow && type.startsWith("Microsoft.Compute/")) {
        return new ArmError(400, "BadRequest", message, { target: `${SUBJECTS[type] ?? ""}${pathOf({ path })}` });
    }
    // Seen in Azure: https://github.com/Azure/azure-powershell/issues/13544
    if (isBelow && type.startsWith("Microsoft.Network/")) {
        const details = [{ code: "InvalidJson", message }];
        return new ArmError(400, "InvalidRequestFormat", "Cannot parse the request.", { details });
    }
    return undeserialized(message);
}

/** As .NET's JSON reader writes a path: `properties.storageProfile.dataDisks[0].toBeDetached`. */
function pathOf({ path }: Pick<BodyFault, "path">): string {
    return path
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
        .join("")
        .replace(/^\./, "");
}

/** Where the member stands in what was sent, as that reader counts: behind its name and the colon. */
function placeOf({ path }: BodyFault, text: string): string {
    const node = parseTree(text);
    const found = node && findNodeAtLocation(node, [...path]);
    const before = text.slice(0, (found?.parent?.colonOffset ?? found?.offset ?? 0) + 1);
    const lines = before.split("\n");
    return `line ${lines.length}, position ${lines.at(-1)?.length ?? 0}`;
}
