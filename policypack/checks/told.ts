import { applicationOf } from "../../estate/applications/applications.ts";
import { describeMachines } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import type { Finding } from "../judging/rule.ts";

/** What is told of machines, at the first of them; nothing where there is none. */
export function told(about: readonly Machine[], message: string): Required<Omit<Finding, "alike">>[] {
    const [first] = about;
    return first ? [{ urn: first.urn, message, about }] : [];
}

/** What is told of a machine, and at once of all machines of its application of which the same is to be told. */
export function toldAlike(machine: Machine, factOf: (isOne: boolean) => string): Finding {
    const tell = (machines: readonly Machine[]) => `${describeMachines(machines)}: ${factOf(machines.length === 1)}`;
    const key = `${applicationOf(machine) ?? ""}\n${factOf(true)}`;
    return { urn: machine.urn, message: tell([machine]), about: [machine], alike: { key, tell } };
}
