import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { describeMachines } from "../../../cli/emulator/machines.ts";
import type { ListedMachine } from "../../../hub/emulator/index.ts";

const DATABASE: ListedMachine = {
    hub: "west",
    name: "erp-db",
    kind: "VM",
    size: "Standard_DS3_v2",
    group: "erp",
    power: "running",
    provisioning: "Succeeded",
    availabilitySet: "",
    addresses: ["10.0.0.4"],
    locks: ["CanNotDelete"],
    protection: {
        app: "erp",
        protection: "backup",
        rto: "8h",
        rpo: "4h",
        "backup-method": "agent",
        "backup-schedule": "30 */4 * * *",
        "backup-target": "backup.dc2.contoso.com",
    },
};

const described = (...machines: ListedMachine[]) => describeMachines(machines, new PassThrough());

it("tells where a machine stands, and below it what it promises", () => {
    expect(described(DATABASE)).toBe(
        `erp-db · VM · Standard_DS3_v2 · running · 10.0.0.4 · group erp · Hub west · lock CanNotDelete
    app erp · protection backup · rto 8h · rpo 4h · backup-method agent
    backup-schedule 30 */4 * * * · backup-target backup.dc2.contoso.com
`,
    );
});

it("says of a machine without tags that it promises nothing, and of one that failed that it did", () => {
    const failed = { ...DATABASE, power: "", provisioning: "Failed", addresses: [], locks: [], protection: {} };
    expect(described(failed)).toBe(
        "erp-db · VM · Standard_DS3_v2 · Failed · group erp · Hub west\n    promises nothing\n",
    );
});

it("lets no tag reach the terminal as it is, or fill it", () => {
    const protection = { app: `a\u001b[2Jb\n${"c".repeat(200)}`, rto: "8h" };
    const [, ...lines] = described({ ...DATABASE, name: "x\u0007", protection }).split("\n");
    expect(lines).toEqual([`    app a\uFFFD[2Jb\uFFFD${"c".repeat(69)}… · rto 8h`, ""]);
});

it("breaks what is longer than a line", () => {
    const many = { ...DATABASE, addresses: Array.from({ length: 40 }, (_, at) => `10.0.0.${at}`) };
    const lines = described(many).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(described(many)).toContain("10.0.0.39 · group erp");
});
