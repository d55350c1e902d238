import { quote } from "../../text/quote.ts";
import type { Opaque } from "../model/parts.ts";
import { describeUrn } from "../values/resource.ts";
import type { ArmResource } from "./arm-resource.ts";
import { base } from "./reference.ts";

/** What Azure calls a machine. */
const MACHINE =
    /\/(?:virtualmachines|virtualmachineinstances|baremetalmachines|sapvirtualinstances)$|^microsoft\.hybridcompute\/machines$/;

/** Why a machine is not understood, by type or by namespace. */
const REASONS: ReadonlyMap<string, string> = new Map([
    [
        "microsoft.compute/virtualmachinescalesets/virtualmachines",
        "it is one instance of a scale set, whose tags say how it is protected",
    ],
    ["microsoft.azurestackhci", "it runs on Azure Local"],
    ["microsoft.classiccompute", "it is of the classic deployment model"],
    ["microsoft.connectedvmwarevsphere", "it runs on VMware vSphere"],
    ["microsoft.devtestlab", "a lab deploys it"],
    ["microsoft.hybridcompute", "it stands for a server elsewhere, which Azure Arc connects"],
    ["microsoft.networkcloud", "it runs on Azure Operator Nexus"],
    ["microsoft.scvmm", "it runs under System Center Virtual Machine Manager"],
    ["microsoft.vmwarecloudsimple", "it runs on VMware vSphere"],
    ["microsoft.workloads", "it stands for the VMs of an SAP system, which Azure deploys"],
]);

/** A machine of a kind that a Hub does not deploy; nothing where the resource is none. */
export function foreignMachine(resource: ArmResource): Opaque | undefined {
    const { type, urn, place, name } = resource;
    if (!MACHINE.test(type)) {
        return undefined;
    }
    const namespace = type.split("/", 1)[0] ?? "";
    const reason = REASONS.get(type) ?? REASONS.get(namespace) ?? "it is of no kind that a Hub deploys";
    const subject = place === undefined ? describeUrn(urn) : `${quote(name)} of ${describeUrn(urn)}`;
    const message =
        `${subject} is a machine that hubguard does not understand: ${reason}. No rule judges it. ` +
        "See to its recovery by other means, or deploy it as a VM or a scale set of the Hub.";
    return { ...base(resource), kind: "opaque", message };
}
