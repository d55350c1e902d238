import * as pulumi from "@pulumi/pulumi";

/**
 * Ends the construction of a component whose arguments are at fault, before anything is registered.
 * @throws {pulumi.RunError} which the CLI prints without a stack trace
 */
export function refuse(component: string, name: string, faults: readonly string[]): void {
    if (faults.length > 0) {
        const list = faults.length === 1 ? ` ${faults[0]}` : faults.map((fault) => `\n    ${fault}`).join("");
        throw new pulumi.RunError(`${component} "${name}":${list}`);
    }
}
