import { expect, it } from "vitest";
import { startPulumi } from "../pulumi.ts";
import { backedUp, machines } from "./programs.ts";

const pulumi = await startPulumi();

const noBackup = { "backup-method": undefined, "backup-kind": undefined, "backup-schedule": undefined };

/** What people wrote, and the advice that they get, as the real engine tells it. */
const told: [name: string, tags: Record<string, string | undefined>, advice: string][] = [
    ["words", { rto: "eight hours" }, 'Write "8h".'],
    ["german", { rto: "4 Stunden" }, 'Write "4h".'],
    ["bare", { rto: "240" }, 'Does it mean minutes, hours or days? Write e.g. "240m" or "240h" or "240d".'],
    ["range", { rpo: "1-4 hours" }, 'Which of the two does it mean? Write e.g. "1h" or "4h".'],
    ["month", { rto: "1 month" }, 'How many days does it mean? Write e.g. "30d".'],
    ["daily", { "backup-schedule": "daily at 02:00", rpo: "1d", rto: "1d" }, 'Write "0 2 * * *".'],
    ["weekly", { "backup-schedule": "weekly on Sunday at 3am" }, 'Write "0 3 * * 0".'],
    ["often", { "backup-schedule": "often", rpo: "1h" }, 'Write e.g. "0 * * * *".'],
    [
        "mars",
        { "backup-schedule": "CRON_TZ=Mars/Olympus 0 2 * * *", rpo: "1d", rto: "1d" },
        'Write e.g. "CRON_TZ=UTC 0 2 * * *".',
    ],
    ["agnet", { "backup-method": "agnet" }, 'Did you mean "agent"?'],
    ["tape", { "backup-method": "tape" }, "Write one of them."],
    ["case", { restore: "App Data" }, 'Write "app-data".'],
    ["again", { "backup-shedule": "0 2 * * *" }, "Remove it, and say there what holds."],
    [
        "unlisted",
        { ...noBackup, "backup-target": undefined, "backup-plan": "gold-4h" },
        "List it there, or state backup-method, backup-schedule and backup-target instead.",
    ],
];

it("what was promised is kept by a correction, or asked for, and nothing is made up", async () => {
    const tags = told.map(([name, own]) => [name, JSON.stringify({ ...backedUp, app: name, ...own })]);
    const project = await pulumi.project("promises", machines(Object.fromEntries(tags)));
    const { code, violations } = await pulumi.preview(project);
    expect(code).not.toBe(0);
    const advice = violations.map(({ resource, message }) => [resource, adviceIn(message)]);
    expect(advice.sort()).toEqual(told.map(([name, , sentence]) => [name, sentence]).sort());
});

/** What follows the fact that a message tells of a tag, without the page that it ends with. */
function adviceIn(message: string): string | undefined {
    return /(?:\. |\bis\. )((?:Write|Did|Does|Which|How|Remove|List).*) → /.exec(message)?.[1];
}
