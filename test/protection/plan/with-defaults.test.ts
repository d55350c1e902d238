import { expect, it } from "vitest";
import { withDefaults } from "../../../protection/plan/with-defaults.ts";
import type { Backup } from "../../../protection/terms/backup.ts";
import { readPlatform } from "../../../settings/platform/platform.ts";

const times = { schedule: "0 0 * * *", target: "vault" };
const { platform } = readPlatform({
    settings: {
        plans: {
            images: { ...times, method: "snapshot" },
            agents: { ...times, method: "agent", kind: "differential" },
        },
    },
});
const agent = { ...times, method: "agent", restore: "app-data" } as const;
const snapshot = { ...times, method: "snapshot", restore: "vm" } as const;

it.each<[Backup, object]>([
    [agent, { kind: "incremental" }],
    [{ ...agent, kind: undefined } as unknown as Backup, { kind: "incremental" }],
    [{ ...agent, kind: "differential" }, {}],
    [snapshot, { kind: "incremental", vmState: "stopped" }],
    [
        { plan: "Images", restore: "vm" },
        { kind: "incremental", vmState: "stopped" },
    ],
    [{ plan: "agents", restore: "app-data" }, {}],
    [{ plan: "elsewhere", restore: "vm" }, {}],
])("%j leaves open %j", (backup, open) => {
    const plan = { app: "erp", rto: "8h", rpo: "1d", backup };
    expect(withDefaults(plan, platform.plans)).toEqual({ ...plan, backup: { ...backup, ...open } });
});

it("Without a backup, nothing is left open", () => {
    const plan = { app: "erp", unprotected: { reason: "stateless" } } as const;
    expect(withDefaults(plan, platform.plans)).toBe(plan);
});
