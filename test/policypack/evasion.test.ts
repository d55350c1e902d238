import * as compute from "@pulumi/azure-native/compute/index.js";
import * as native from "@pulumi/azure-native/index.js";
import * as recoveryservices from "@pulumi/azure-native/recoveryservices/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";
import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { backedUp, highlyAvailable, idOf, replicated, without } from "./machines.ts";
import { record } from "./record.ts";

const place = { resourceGroupName: "erp", location: "west" };
const withoutRpo = without(backedUp, "rpo");
const vm = (tags: Record<string, string>, opts?: pulumi.CustomResourceOptions, inputs: object = {}) =>
    new compute.VirtualMachine("db", { ...place, vmName: "db", tags, ...inputs }, { protect: true, ...opts });

/** A machine of any type, as the SDK of another version registers it. */
class Other extends pulumi.CustomResource {
    constructor(type: string, inputs: object, opts?: pulumi.CustomResourceOptions) {
        super(type, "db", { ...place, vmName: "db", ...inputs }, { protect: true, ...opts });
    }
}

class Own extends pulumi.ComponentResource {
    constructor(declare: (parent: Own) => unknown, opts?: pulumi.ComponentResourceOptions) {
        super("contoso:index:Erp", "own", {}, opts);
        declare(this);
    }
}

const strip: pulumi.ResourceTransformation = ({ props, opts }) => {
    const { rpo: _, ...tags } = props.tags ?? {};
    return { props: { ...props, tags }, opts };
};

/** What a program tries, and the rule that it does not get round. */
const TRICKS: Record<string, Record<string, () => unknown>> = {
    "require-rpo": {
        "says it in the plain way": () => vm(withoutRpo),
        "leaves the value blank": () => vm({ ...withoutRpo, rpo: " \t" }),
        "has a blank in the name of the tag": () => vm({ ...withoutRpo, "r po": "4h" }),
        "writes the names of tags in capitals": () =>
            vm(Object.fromEntries(Object.entries(withoutRpo).map(([name, value]) => [name.toUpperCase(), value]))),
        "writes values in capitals, with blanks": () => vm({ ...withoutRpo, protection: " BACKUP " }),
        "names a Cyrillic tag": () => vm({ ...withoutRpo, "r\u0440o": "4h" }),
        "is an alias of another type": () => vm(withoutRpo, { aliases: [{ type: "contoso:index:Nothing" }] }),
        "is a token of another version": () =>
            new Other("azure-native:compute/v20171201:VirtualMachine", { tags: withoutRpo }),
        "is a token of a version to come": () =>
            new Other("azure-native:compute/v20991231preview:VirtualMachine", { tags: withoutRpo }),
        "is a parameterised token": () =>
            new Other("azure-native_compute_v20240301:compute:VirtualMachine", { tags: withoutRpo }),
        "is a generic resource in other letters": () =>
            new Other("azure-native:resources:Resource", {
                resourceProviderNamespace: "MICROSOFT.compute",
                resourceType: "VirtualMACHINES",
                resourceName: "db",
                tags: withoutRpo,
            }),
        "is imported": () => vm(withoutRpo, { import: idOf("Microsoft.Compute/virtualMachines/db") }),
        "is retained": () => vm(withoutRpo, { retainOnDelete: true }),
        "ignores changes of its tags": () => vm(withoutRpo, { ignoreChanges: ["tags"] }),
        "ignores all changes": () => vm(withoutRpo, { ignoreChanges: ["*"] }),
        "keeps its outputs secret": () => vm(withoutRpo, { additionalSecretOutputs: ["tags", "name", "id"] }),
        "keeps its tags secret": () => vm(pulumi.secret(withoutRpo) as never),
        "is stripped by a transformation": () => vm(backedUp, { transformations: [strip] }),
        "is a child of a component": () => new Own((parent) => vm(withoutRpo, { parent })),
        "is a child of a component that strips it": () =>
            new Own((parent) => vm(backedUp, { parent }), { transformations: [strip] }),
        "is a child of another machine": () => {
            const parent = new compute.VirtualMachine("parent", { ...place, tags: backedUp }, { protect: true });
            return vm(withoutRpo, { parent });
        },
        "is deployed by a provider of its own": () => {
            const provider = new native.Provider("public", { location: "west" });
            return vm(withoutRpo, { provider });
        },
        "exempts itself": () =>
            vm({ ...withoutRpo, "exempt-require-rpo": "until 2099-12-31, approved by me: none of your business" }),
        "exempts itself in capitals": () => vm({ ...withoutRpo, "EXEMPT-REQUIRE-RPO": "2099-12-31 me: because" }),
        "exempts itself from exemptions": () =>
            vm({ ...withoutRpo, "exempt-exemptions": "2099-12-31 me: because", "exempt-require-rpo": "x" }),
    },
    "backup-meets-rpo": {
        "writes the name of the tag in capitals": () => vm({ ...withoutRpo, RPO: "1h" }),
        "writes blanks around everything": () =>
            vm({ ...backedUp, " rpo ": "1h", rpo: " 1h ", protection: " Backup ", "backup-schedule": " 0 */4 * * * " }),
    },
    "replication-target-elsewhere": {
        "writes its own Hub in other letters": () => {
            const provider = new native.Provider("hub", { metadataHost: "Management.West.hub.contoso.com" });
            return vm(
                { ...replicated, "replication-target": " HTTPS://management.WEST.hub.contoso.com/ " },
                { provider },
            );
        },
        "leads its provider through another name": () => {
            const provider = new native.Provider("east", {
                metadataHost: "https://management.west.hub.contoso.com:443/",
            });
            return vm({ ...replicated, "replication-target": "management.west.hub.contoso.com" }, { provider });
        },
    },
    "no-vm-backup-on-set-members": {
        "names set and machine in other letters": () => {
            const id = idOf("MICROSOFT.COMPUTE/AVAILABILITYSETS/Web", "ERP");
            vm({ ...highlyAvailable, protection: "high-availability" }, {}, { availabilitySet: { id } });
            const sourceResourceId = idOf("microsoft.compute/VIRTUALMACHINES/DB", "ERP");
            return new recoveryservices.ProtectedItem("item", {
                ...{ resourceGroupName: "erp", vaultName: "vault", fabricName: "Azure", containerName: "c" },
                protectedItemName: "item",
                properties: {
                    protectedItemType: "Microsoft.Compute/virtualMachines",
                    policyId: "p",
                    sourceResourceId,
                },
            });
        },
        "hides the snapshot in a component": () => {
            vm(highlyAvailable, {}, { availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/web") } });
            return new Own((parent) => {
                new compute.RestorePointCollection(
                    "points",
                    { ...place, source: { id: `${idOf("Microsoft.Compute/virtualMachines/db").toUpperCase()}/` } },
                    { parent },
                );
            });
        },
    },
    "protect-from-deletion": {
        "takes a child out of what its parent protects": () => {
            return new Own((parent) => vm(backedUp, { parent, protect: false }), { protect: true });
        },
        "protects the group instead": () => {
            new resources.ResourceGroup("erp", { resourceGroupName: "erp", location: "west" }, { protect: true });
            return vm(backedUp, { protect: false });
        },
        "retains it instead": () => vm(backedUp, { protect: false, retainOnDelete: true }),
    },
    "hub-support": {
        "writes sizes and disks that a Hub lacks in other letters": () =>
            vm(backedUp, {}, { hardwareProfile: { vmSize: " STANDARD_d4S_V5" } }),
        "writes the kind of a disk in other letters": () =>
            new compute.Disk("data", {
                ...place,
                creationData: { createOption: "Empty" },
                sku: { name: "ULTRASSD_lrs" },
            }),
    },
    "unprotected-has-no-data": {
        "says none in other letters, with a disk": () =>
            vm(
                { app: "lab", protection: " NONE ", "unprotected-reason": " Stateless" },
                {},
                {
                    storageProfile: {
                        dataDisks: [{ lun: 0, createOption: "Attach", diskSizeGB: 8, managedDisk: { id: "x" } }],
                    },
                },
            ),
    },
    "unprotected-needs-reason": {
        "was to end": () =>
            vm({
                app: "lab",
                protection: "none",
                "unprotected-reason": "DEV-TEST",
                "unprotected-until": " 2020-01-01 ",
            }),
    },
    "no-hypervisor-backup": {
        "writes the method in other letters": () => vm({ ...backedUp, "backup-method": " HyperVisor " }),
    },
    "consistent-objectives": {
        "writes the application in other letters": () => {
            vm(backedUp);
            return new compute.VirtualMachine("other", { ...place, tags: { ...backedUp, app: " ERP ", rto: "6h" } });
        },
    },
};

describe.each(Object.entries(TRICKS))("%s is not got round by a machine that", (rule, tricks) => {
    it.each(Object.entries(tricks))("%s", async (_, program) => {
        const found = await judge(await record(program));
        expect(found.map((violation) => violation.rule)).toContain(rule);
    });
});
