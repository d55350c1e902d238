import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { backedUp, vm } from "./machines.ts";
import { secret, unknown } from "./requests.ts";

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
            'VM "db": tag "rpo" is "soon", which is not a duration (such as "90m", "4h", "1d" or "PT90M"). Write "4h".',
        ]);
    });

    it("satisfies where it is right", async () => {
        expect(await messagesOf({ ...backedUp, rpo: secret("4h") })).toEqual([]);
        expect(await messagesOf(secret(backedUp))).toEqual([]);
    });

    it("is undecided where it is not known", async () => {
        const [message = "", ...others] = await messagesOf({ ...backedUp, rpo: secret(unknown) });
        expect(message).toContain('not known before deployment: tag "rpo" (require-rpo)');
        expect(others).toEqual([]);
    });

    it("is a secret also where all tags are one", async () => {
        const messages = await messagesOf(secret({ ...backedUp, app: "hunter2", rpo: "hunter3", restore: "hunter4" }));
        expect(messages).toHaveLength(2);
        expect(messages.join()).not.toContain("hunter");
    });
});
