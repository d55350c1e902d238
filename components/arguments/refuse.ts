import * as pulumi from "@pulumi/pulumi";

/**
 * Ends the construction of a component whose arguments are at fault, before anything is registered.
 * @throws {pulumi.RunError} which the CLI prints without a stack trace
 */
export function refuse(component: string, name: string, faults: readonly string[]): void {
    refuseCall(`${component} "${name}"`, faults);
}

/** The same of what is no component. */
export function refuseCall(call: string, faults: readonly string[]): void {
    if (faults.length > 0) {
        const list = faults.length === 1 ? ` ${faults[0]}` : faults.map((fault) => `\n    ${fault}`).join("");
        throw new pulumi.RunError(`${call}:${list}`);
    }
}
