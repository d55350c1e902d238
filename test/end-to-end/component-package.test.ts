import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

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

it("Options of a YAML program, and the configuration of the stack, reach the components", async () => {
    const project = await pulumi.project("options", "", { "Pulumi.yaml": withOptions });
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const hub = { endpoint: "management.west.hub.contoso.com", subscriptionId: "00000000-0000-0000-0000-000000000000" };
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
