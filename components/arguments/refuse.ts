import * as pulumi from "@pulumi/pulumi";
import { harmless, quote } from "../../text/quote.ts";
import { formed } from "./check.ts";

/**
 * Ends the construction of a component whose arguments are at fault, or that has no name, before anything is registered.
 * @param faultsOf looks for faults of the arguments, which may depend on the name
 * @throws {pulumi.RunError} which the CLI prints without a stack trace
 */
export function refuse(component: string, name: unknown, faultsOf: () => readonly string[]): void {
    const called = typeof name === "string" ? `${component} ${quote(name)}` : component;
    const faults = componentName(name, "name");
    refuseCall(called, faults.length > 0 ? faults : faultsOf());
}

/** The CLI prints names as they are, to terminals and logs that would obey what is written in them. */
const componentName = formed("erp", (name) => {
    return harmless(name) === name
        ? undefined
        : 'holds characters that would change how a terminal shows it. Write it without them, e.g. "erp".';
});

/** The same of what is no component. */
export function refuseCall(call: string, faults: readonly string[]): void {
    if (faults.length > 0) {
        const lines = faults.map(harmless);
        const list = lines.length === 1 ? ` ${lines[0]}` : lines.map((line) => `\n    ${line}`).join("");
        throw new pulumi.RunError(`${call}:${list}`);
    }
}
