import { describe, expect, it } from "vitest";
import type { RawConfiguration } from "../../../policypack/configuration/configuration.ts";
import { judge } from "../judge.ts";
import { backedUp, idOf, resource, vm } from "../machines.ts";
import type { Declared } from "../requests.ts";

const COUNT = 14;
const names = Array.from({ length: COUNT }, (_, at) => `db-${at}`);

const none = { app: "lab", protection: "none", "unprotected-reason": "stateless" };
const machineId = (name: string) => idOf(`Microsoft.Compute/virtualMachines/${name}`);
const snapshotOf = (name: string) =>
    resource("compute:Snapshot", `copy-${name}`, { creationData: { sourceResourceId: machineId(name) } });
const attachmentTo = (name: string): Declared => ({
    type: "azure:compute/dataDiskAttachment:DataDiskAttachment",
    name: `data-${name}`,
    inputs: { virtualMachineId: machineId(name), managedDiskId: "x", lun: 0, caching: "None" },
});
const inSet = { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/WEB") } };
const set = resource("compute:AvailabilitySet", "web", { availabilitySetName: "web" });
const large = { storageProfile: { dataDisks: [{ createOption: "Empty", diskSizeGB: 2000 }] } };
const rate: RawConfiguration = { "restore-fits-rto": { rate: "1000GiB/h" } };
const slow = (name: string, tags: object = {}) => vm(name, { ...backedUp, rto: "1h", ...tags }, large);

async function messagesOf(rule: string, stack: readonly Declared[], configuration: RawConfiguration = {}) {
    return (await judge(stack, configuration)).filter((found) => found.rule === rule);
}

describe("the same finding on many machines", () => {
    it.each([
        [
            "unprotected-has-no-data",
            names.flatMap((name) => [vm(name, none), attachmentTo(name)]),
            'VMs "db-0", "db-1", "db-2" and 11 more (app lab): protection is "none", but each has a data disk.',
        ],
        [
            "restore-fits-rto",
            names.map((name) => slow(name)),
            'VMs "db-0", "db-1", "db-2" and 11 more (app erp): restoring the data disks of each (2000 GiB) at 298.262MB/s takes 2h, RTO is 1h.',
        ],
        [
            "no-needless-backup",
            names.flatMap((name) => [vm(name, none), snapshotOf(name)]),
            'VMs "db-0", "db-1", "db-2" and 11 more (app lab): protection is "none", but they are copied by snapshots ' +
                '"copy-db-0", "copy-db-1", "copy-db-2" and 11 more. Remove what copies them, or declare what they need',
        ],
        [
            "no-vm-backup-on-set-members",
            [set, ...names.flatMap((name) => [vm(name, { app: "web" }, inSet), snapshotOf(name)])],
            'snapshots "copy-db-0", "copy-db-1", "copy-db-2" and 11 more copy VMs "db-0", "db-1", "db-2" and 11 more (app web), ' +
                'members of availability set "web", at VM level.',
        ],
        [
            "exemptions",
            names.map((name) => vm(name, { ...backedUp, "exempt-require-rpo": "2027-03-31, CISO, moves" })),
            'VMs "db-0", "db-1", "db-2" and 11 more (app erp): tag "exempt-require-rpo" exempts from nothing. Remove it.',
        ],
    ])("is told once with their names and count: %s", async (rule, stack, beginning) => {
        const configuration = { ...rate, settings: { exemptionTags: true } };
        const found = await messagesOf(rule, stack.toReversed(), configuration);
        expect(found.map(({ message }) => message.slice(0, beginning.length))).toEqual([beginning]);
        expect(found[0]?.resource).toMatch(/^(?:copy-)?db-0$/);
    });

    it("is told of each application, and of each fact", async () => {
        const others = [slow("web-0", { app: "web" }), slow("db-8h", { rto: "90m" })];
        const found = await messagesOf("restore-fits-rto", [slow("db-0"), slow("db-1"), ...others], rate);
        expect(found.map(({ message }) => message.split(":")[0])).toEqual([
            'VMs "db-0" and "db-1" (app erp)',
            'VM "web-0" (app web)',
            'VM "db-8h" (app erp)',
        ]);
    });

    it("is told without the machines that are exempt", async () => {
        const tag = { "exempt-restore-fits-rto": "2027-03-31, CISO, moves" };
        const stack = [slow("db-0"), slow("db-1", tag), slow("db-2")];
        const configuration = { ...rate, settings: { exemptionTags: true } };
        const found = await messagesOf("restore-fits-rto", stack, configuration);
        expect(found.map(({ message }) => message.split(":")[0])).toEqual(['VMs "db-0" and "db-2" (app erp)']);
        const [note, ...others] = await messagesOf("exemptions", stack, configuration);
        expect(note?.message).toContain(
            'exempt from restore-fits-rto until 2027-03-31, approved by CISO (moves): VM "db-1"',
        );
        expect(others).toEqual([]);
    });
});
