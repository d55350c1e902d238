import { describe, expect, it } from "vitest";
import { judge } from "../judge.ts";
import { backedUp, on, vm, without } from "../machines.ts";
import { secret, unknown } from "../requests.ts";

const messagesOf = async (tags: unknown) => (await judge([vm("db", tags)])).map(({ message }) => message);

describe("a tag that is a secret", () => {
    it("is judged, and its value is not told", async () => {
        expect(await messagesOf({ ...backedUp, rpo: secret("hunter2") })).toEqual([
            'VM "db" (app erp): tag "rpo" is a secret, and its value is not a duration (such as "90m", "4h", "1d" or ' +
                '"PT90M"). Write a valid one, in plain text: a promise is no secret.',
        ]);
    });

    it("is not told as the name of the application either", async () => {
        expect(await messagesOf({ ...backedUp, app: secret("hunter2"), rpo: "soon" })).toEqual([
            'VM "db": tag "rpo" is "soon", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write e.g. "4h".',
        ]);
    });

    it.each([
        [
            { ...backedUp, restore: secret("disks") },
            'tag "restore" is [secret], which backup method "agent" does not deliver. Write "app-data".',
        ],
        [
            { app: "erp", protection: secret("none"), standby: "running" },
            'tag "standby" contradicts protection [secret]. Remove it, or declare protection [secret].',
        ],
        [
            { ...without(backedUp, "backup-target"), protection: secret("backup") },
            'tag "backup-target" is missing: protection [secret] needs it. Write e.g. "backup.dc2.contoso.com".',
        ],
    ])("is not told in what it contradicts or needs: %j", async (tags, fact) => {
        const messages = await messagesOf(tags);
        expect(messages.filter((message) => message.includes("[secret]"))).toEqual([`VM "db" (app erp): ${fact}`]);
    });

    it("satisfies where it is right", async () => {
        expect(await messagesOf({ ...backedUp, rpo: secret("4h") })).toEqual([]);
        expect(await messagesOf(secret(backedUp))).toEqual([]);
    });

    it("is undecided where it is not known", async () => {
        const [message = "", ...others] = await messagesOf({ ...backedUp, rpo: secret(unknown) });
        expect(message).toContain('not known before deployment: tag "rpo" (require-rpo, backup-meets-rpo)');
        expect(others).toEqual([]);
    });

    it("is a secret also where all tags are one", async () => {
        const messages = await messagesOf(secret({ ...backedUp, app: "hunter2", rpo: "hunter3", restore: "hunter4" }));
        expect(messages).toHaveLength(2);
        expect(messages.join()).not.toContain("hunter");
    });
});

it("tells no name of a Hub whose endpoint is a secret", async () => {
    const endpoint = "management.west.hub.contoso.com";
    const targeted = (host: unknown) => on("hub", vm("db", { ...backedUp, "backup-target": "west" }), host);
    const told = async (host: unknown) => (await judge([targeted(host)])).map(({ message }) => message);
    expect(await told(endpoint)).toEqual([expect.stringContaining('Hub "west"')]);
    expect(await told(secret(endpoint))).toEqual([expect.stringContaining("its Hub")]);
});
