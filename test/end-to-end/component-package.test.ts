import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();
const NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

const machine = `
            app: erp
            reason: dev-test
            until: 2027-06-30
            resourceGroupName: erp
            subnetId: /subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/virtualNetworks/erp/subnets/web
            size: Standard_DS2_v2
            os: linux
            administrator: { username: operator, sshPublicKey: ssh-ed25519 AAAA }
            image: { publisher: Canonical, offer: 0001-com-ubuntu-server-jammy, sku: 22_04-lts, version: latest }`;
const withOptions = `
name: options
runtime: yaml
packages:
    hubguard: ../components
resources:
    west:
        type: hubguard:Hub
    beside:
        type: pulumi:providers:azure-native
        properties: { location: east, subscriptionId: "4711" }
    one:
        type: hubguard:UnprotectedVm
        properties:
            hub: \${west}${machine}
    two:
        type: hubguard:UnprotectedVm
        properties:
            location: east${machine}
        options:
            providers: ["\${beside}"]
            protect: true
            dependsOn: ["\${one}"]
`;

const site = `
                    resourceGroupName: web
                    subnetId: /subscriptions/s/resourceGroups/web/providers/Microsoft.Network/virtualNetworks/web/subnets/web
                    count: 2`;
/** The Hub of one site comes from a variable, that of the other is written where it is needed. */
const spanning = `
name: spanning
runtime: yaml
packages:
    hubguard: ../components
variables:
    one:
                    hub: \${west}
                    addressSpace: [10.10.0.0/16]${site}
resources:
    west:
        type: hubguard:Hub
        properties: { endpoint: management.west.hub.contoso.com, subscriptionId: ${NO_SUBSCRIPTION} }
    east:
        type: hubguard:Hub
        properties: { endpoint: management.east.hub.contoso.com, subscriptionId: ${NO_SUBSCRIPTION} }
    web:
        type: hubguard:HubSpanningGroup
        properties:
            plan: { app: web, rto: 1h, rpo: 1h, data: external, highAvailability: { loadBalancer: f5.contoso.com } }
            size: Standard_DS2_v2
            os: linux
            administrator: { username: operator, sshPublicKey: ssh-ed25519 AAAA }
            image: { publisher: Canonical, offer: 0001-com-ubuntu-server-jammy, sku: 22_04-lts, version: latest }
            sites:
                west: \${one}
                east:
                    hub: \${east}
                    addressSpace: [10.20.0.0/16]${site}
`;

it("Options of a YAML program, and the configuration of the stack, reach the components", async () => {
    const project = await pulumi.project("options", "", { "Pulumi.yaml": withOptions });
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const hub = { endpoint: "management.west.hub.contoso.com", subscriptionId: NO_SUBSCRIPTION };
    for (const [key, value] of Object.entries(hub)) {
        await pulumi.succeed(project, ["config", "set", "--path", `hubguard:west.${key}`, value]);
    }
    const { steps } = JSON.parse(await pulumi.succeed(project, ["preview", "--json"])) as { steps: Step[] };
    const providers = steps
        .filter(({ newState }) => newState.type.endsWith(":VirtualMachine"))
        .map(({ newState }) => {
            const { provider, protect, dependencies, inputs } = newState;
            return [
                provider?.split("::").at(-2),
                protect,
                dependencies?.some((urn) => urn.endsWith("::one")),
                inputs.location,
            ];
        });
    expect(providers).toEqual([
        ["west", undefined, false, "west"],
        ["beside", true, true, "east"],
    ]);
});

it("Hubs within other arguments reach the components", async () => {
    const project = await pulumi.project("spanning", "", { "Pulumi.yaml": spanning });
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const { steps } = JSON.parse(await pulumi.succeed(project, ["preview", "--json"])) as { steps: Step[] };
    const vms = steps.filter(({ newState }) => newState.type.endsWith(":VirtualMachine"));
    const places = vms.map(({ newState: { provider, inputs } }) => [provider?.split("::").at(-2), inputs.location]);
    expect(places.sort()).toEqual([
        ["east", "east"],
        ["east", "east"],
        ["west", "west"],
        ["west", "west"],
    ]);
});

it("The schema of the components is valid by Pulumi's own check", async () => {
    await pulumi.succeed(pulumi.folder, ["schema", "check", "components/dist/schema.json"]);
});

interface Step {
    newState: {
        type: string;
        provider?: string;
        protect?: boolean;
        dependencies?: string[];
        inputs: { location: string };
    };
}
