import { Provider } from "@pulumi/azure-native/provider.js";
import type * as pulumi from "@pulumi/pulumi";
import { expect, test } from "vitest";
import { AvailabilityGroup, ProtectedVm, type ProtectedVmArgs } from "../../components/index.ts";
import { recorded, resolved } from "./recording.ts";
import { group, lone } from "./valid-args.ts";

test("Every resource goes to the provider of the component", async () => {
    const resources = await recorded(() => {
        const hub = new Provider("hub", { location: "redmond" });
        new ProtectedVm("db", { ...lone, dataDisks: [{ sizeGb: 8 }] }, { provider: hub });
        new AvailabilityGroup("web", group, { providers: [hub] });
    });
    const custom = resources.filter(({ type }) => /^azure-native:/.test(type));
    expect(custom).toHaveLength(9);
    expect(new Set(custom.map(({ provider }) => provider))).toEqual(new Set(["hub"]));
});

test("Every resource is a child of the component", async () => {
    const seen: Record<string, pulumi.ResourceOptions> = {};
    const see: pulumi.ResourceTransformation = ({ name, type, opts }) => {
        seen[`${type.split(":").at(-1)} ${name}`] = opts;
        return undefined;
    };
    const components: pulumi.Resource[] = [];
    await recorded(() => {
        const options = { transformations: [see] };
        components.push(new ProtectedVm("db", { ...lone, dataDisks: [{ sizeGb: 8 }] }, options));
        components.push(new AvailabilityGroup("web", group, options));
    });

    const { "ProtectedVm db": _, "AvailabilityGroup web": __, ...children } = seen;
    expect(Object.keys(children)).toHaveLength(9);
    for (const [child, { parent }] of Object.entries(children)) {
        expect(components, child).toContain(parent);
    }
});

test("VM and data disks of what is backed up are protected from deletion, unless the program says otherwise", async () => {
    const isProtected: Record<string, boolean | undefined> = {};
    const see: pulumi.ResourceTransformation = ({ name, opts }) => {
        isProtected[name] = opts.protect;
        return undefined;
    };
    await recorded(() => {
        const { backup, ...objectives } = lone.plan;
        const of = (name: string, plan: object, protect?: boolean) => {
            const args = {
                ...lone,
                plan: { ...objectives, ...plan } as ProtectedVmArgs["plan"],
                dataDisks: [{ sizeGb: 8 }],
            };
            const options = { transformations: [see], ...(protect === undefined ? {} : { protect }) };
            new ProtectedVm(name, args, options);
        };
        const replication = { level: "vm", target: "west2", failover: "product" };
        of("db", { backup });
        of("loose", { backup }, false);
        of("twin", { replication });
        of("kept", { replication }, true);
        const backedUp = { ...group.plan, data: "local", backup: { ...backup, method: "application" } } as const;
        new AvailabilityGroup("web", { ...group, plan: backedUp }, { transformations: [see] });
    });
    expect(isProtected).toMatchObject({
        ...{ db: true, "db-data-0": true, "db-nic": undefined },
        ...{ loose: false, "loose-data-0": false },
        ...{ twin: undefined, "twin-data-0": undefined },
        ...{ kept: true, "kept-data-0": true },
        ...{ "web-0": true, "web-1": true, web: undefined },
    });
});

test("Transformations, dependencies and aliases are those of any component", async () => {
    const addOwner: pulumi.ResourceTransformation = ({ type, props, opts }) =>
        type.endsWith(":Disk") ? { props: { ...props, tags: { ...props.tags, owner: "me" } }, opts } : undefined;
    let urn: pulumi.Output<string> | undefined;
    const resources = await recorded(() => {
        const before = new Provider("before");
        const options = { dependsOn: before, aliases: [{ name: "old" }], transformations: [addOwner] };
        urn = new ProtectedVm("db", { ...lone, dataDisks: [{ sizeGb: 8 }] }, options).urn;
    });
    expect(await resolved(urn)).toBe("urn:pulumi:stack::project::hubguard:index:ProtectedVm::db");
    expect(resources.find(({ type }) => type.endsWith(":Disk"))?.inputs.tags).toMatchObject({
        owner: "me",
        app: "erp",
    });
});
