import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";

/** Whatever a program without types can put where tags and references belong. */
const program = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as pulumi from "@pulumi/pulumi";

const group = new resources.ResourceGroup("erp", { location: "west" });
const late = (value) => group.id.apply(() => value);
const tags = [
    undefined, null, "backup", 7, true, [], [1], {}, late(undefined), late({}),
    { app: null, protection: "", rto: 5, rpo: true, "backup-schedule": [], restore: {} },
    { app: "💥".repeat(2_500), protection: "x".repeat(10_000), rto: "9".repeat(10_000), rpo: "\\u001b[31m4h\\u0007" },
    { app: late("erp"), protection: late("backup"), rto: late("4h"), rpo: late("soon"), __proto__: { rto: "x" } },
    pulumi.secret({ app: "erp", protection: "none", "unprotected-reason": "hush" }),
];
const places = [
    {},
    { availabilitySet: late(undefined), networkProfile: late(undefined), storageProfile: late(undefined) },
    { availabilitySet: "set", networkProfile: [], storageProfile: 3 },
    { availabilitySet: { id: late("x") }, networkProfile: { networkInterfaces: [null, 1, { id: late("x") }] } },
    { availabilitySet: { id: 5 }, networkProfile: { networkInterfaces: "all" }, storageProfile: { dataDisks: [{}] } },
];
for (const [at, tag] of tags.entries()) {
    for (const [place, inputs] of places.entries()) {
        new compute.VirtualMachine(\`vm-\${at}-\${place}\`, { resourceGroupName: group.name, location: "west", tags: tag, ...inputs });
    }
}
for (const [at, source] of [undefined, null, 1, "", "/subscriptions", late("x"), group.id].entries()) {
    new compute.Snapshot(\`snapshot-\${at}\`, {
        resourceGroupName: group.name,
        location: "west",
        creationData: { createOption: "Copy", sourceResourceId: source },
    });
    new network.NetworkInterface(\`nic-\${at}\`, {
        resourceGroupName: group.name,
        location: "west",
        ipConfigurations: [{ name: "ip", loadBalancerBackendAddressPools: source }, source],
    });
}
`;

const pulumi = await startPulumi();

it("a program full of bad input gets messages, and never a stack trace", async () => {
    const project = await pulumi.project("bad-input", program, { "package.json": '{ "type": "module" }' });
    const { code, output, violations } = await pulumi.preview(project);
    expect(code).not.toBe(0);
    expect(output).toContain("error: preview failed");
    expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(output).not.toContain("hush");
    expect(output).not.toContain("can't run policy");
    expect(output).not.toContain("itself failed");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through.
    expect(violations.filter(({ message }) => /[\u0000-\u0009\u000b-\u001f]/.test(message))).toEqual([]);
    expect(Math.max(...violations.map(({ message }) => message.length))).toBeLessThan(2_000);
    const resources = violations.map(({ policy, resource }) => `${policy} ${resource}`);
    expect(resources).toContain("require-protection vm-0-0");
    expect(resources).toContain("undecided vm-9-0");
    expect(resources).toContain("require-rto vm-11-0");
    expect(resources).toContain("unprotected-needs-reason vm-13-0");
});
