import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";

const pulumi = await startPulumi();

const waves = '[["db"], [{ name: archive, every: 7d }]]';
const machine = `
            location: redmond
            resourceGroupName: erp
            subnetId: /subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/virtualNetworks/erp/subnets/data
            size: Standard_DS2_v2
            os: linux
            administrator: { username: operator, sshPublicKey: ssh-ed25519 AAAA }
            image: { publisher: Canonical, offer: 0001-com-ubuntu-server-jammy, sku: 22_04-lts, version: latest }
            plan:
                app: erp
                rto: 8h
                rpo: 1d`;
const calendar = (windows: string) => `
name: calendar
runtime: yaml
packages:
    hubguard: ../components
variables:
    calendar:
        fn::invoke:
            function: hubguard:backupCalendar
            arguments:
                every: 1d
                windows: ${windows}
                waves: ${waves}
resources:
    db:
        type: hubguard:ProtectedVm
        properties:${machine}
                backup:
                    method: agent
                    schedule: \${calendar.schedules.db}
                    target: backup.dc2.contoso.com
                    restore: app-data
`;

it("backupCalendar gives slots to the machines of a YAML program, known at preview", async () => {
    const project = await pulumi.project("calendar", "", {
        "Pulumi.yaml": calendar('[{ from: "02:00", to: "03:00" }]'),
    });
    await pulumi.succeed(project, ["stack", "init", "test"]);
    const { steps } = JSON.parse(await pulumi.succeed(project, ["preview", "--json"])) as { steps: Step[] };
    const vm = steps.find(({ newState }) => newState.type.endsWith(":VirtualMachine"));
    expect(vm?.newState.inputs.tags?.["backup-schedule"]).toMatch(/^\d+ 2 \* \* \*$/);
});

it("backupCalendar refuses what it cannot keep", async () => {
    const project = await pulumi.project("refused", "", {
        "Pulumi.yaml": calendar('[{ from: "25:00", to: "03:00" }]'),
    });
    await pulumi.succeed(project, ["stack", "init", "refused"]);
    const { code, output } = await pulumi.run(project, ["preview"]);
    expect(code).not.toBe(0);
    expect(output).toContain("windows[0].from");
});

interface Step {
    newState: { type: string; inputs: { tags?: Record<string, string> } };
}
