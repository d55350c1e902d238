import { describe, expect, test } from "vitest";
import type { Entry } from "../../../../hub/emulator/state/journal.ts";
import { objectIn } from "../../../../hub/emulator/wire/json.ts";
import { deploying, RESOURCES, SIMPLE, TABLE } from "../arm/deployments/templates.ts";
import { kindsWith, SLOW } from "../arm/kinds.ts";
import { GROUP, MemoryJournal, TestHub } from "../hub.ts";

const GATEWAY = `${SLOW.type}/x`;
const DEPLOYMENT = `${GROUP}/providers/Microsoft.Resources/deployments/d`;
const BODY = { location: "west", properties: {} };
const DAY = 24 * 60 * 60 * 1000;

/** A disk that takes as many writes as it is told, then none, or fails some and takes others. */
class FillingJournal extends MemoryJournal {
    room = Number.POSITIVE_INFINITY;
    failures = Number.POSITIVE_INFINITY;

    override write(entries: readonly Entry[]): void {
        if (this.room <= 0 && this.failures > 0) {
            this.failures--;
            throw new Error("database or disk is full");
        }
        this.room--;
        super.write(entries);
    }

    get keys(): string[] {
        return Array.from(this.load(), ([key]) => key);
    }
}

function hubOn(journal: FillingJournal): TestHub {
    return new TestHub({ journal, templates: SIMPLE }, undefined, kindsWith(SLOW));
}

function stateOf(hub: TestHub, path: string): unknown {
    const { status, body } = hub.call("GET", path);
    return status === 200 ? objectIn(body, "properties").provisioningState : status;
}

describe("while the disk is full", () => {
    test("reads tell what is kept, and what is due ends once there is room", () => {
        const journal = new FillingJournal();
        const hub = hubOn(journal);
        hub.call("PUT", GATEWAY, BODY);
        journal.room = 0;
        hub.settle();

        expect(stateOf(hub, GATEWAY)).toBe("Creating");
        expect(hub.call("GET", SLOW.type).status).toBe(200);
        expect(stateOf(hub.restarted(), GATEWAY)).toBe("Creating");
        journal.room = 1;
        expect(stateOf(hub, GATEWAY)).toBe("Succeeded");
        expect(stateOf(hub.restarted(), GATEWAY)).toBe("Succeeded");
    });

    test("nothing goes, though its time has come", () => {
        const journal = new FillingJournal();
        const hub = hubOn(journal);
        hub.done("PUT", GATEWAY, BODY);
        hub.call("DELETE", GATEWAY);
        journal.room = 0;
        hub.settle();

        expect(stateOf(hub, GATEWAY)).toBe("Deleting");
        journal.room = 1;
        expect([stateOf(hub, GATEWAY), stateOf(hub.restarted(), GATEWAY)]).toEqual([404, 404]);
    });

    test("writes are refused, and change nothing", () => {
        const journal = new FillingJournal();
        const hub = hubOn(journal);
        hub.done("PUT", GATEWAY, { ...BODY, tags: { a: "1" } });
        journal.room = 0;

        expect(hub.refusal("PATCH", GATEWAY, { tags: { a: "2" } })).toBe(
            "500 InternalServerError: The Hub could not keep the change: database or disk is full",
        );
        expect(hub.refusal("DELETE", GATEWAY)).toMatch(/^500 InternalServerError/);
        expect(hub.call("GET", GATEWAY).body).toMatchObject({
            tags: { a: "1" },
            properties: { provisioningState: "Succeeded" },
        });
    });

    test.each(Array.from({ length: 12 }, (_, room) => room))("a deployment waits after %i writes", (room) => {
        const journal = new FillingJournal();
        const hub = hubOn(journal);
        hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        journal.room = room;
        hub.settle(10_000);

        expect(["Accepted", "Running", "Succeeded"]).toContain(stateOf(hub, DEPLOYMENT));
        expect(stateOf(hub.restarted(), DEPLOYMENT)).toBe(stateOf(hub, DEPLOYMENT));
        journal.room = Number.POSITIVE_INFINITY;
        hub.settle(10_000);
        expect([stateOf(hub, DEPLOYMENT), hub.call("GET", TABLE).status]).toEqual(["Succeeded", 200]);
    });

    test.each(Array.from({ length: 8 }, (_, at) => at))("a deployment survives that write %i fails", (at) => {
        const journal = new FillingJournal();
        const hub = hubOn(journal);
        hub.call("PUT", DEPLOYMENT, deploying(RESOURCES));
        journal.room = at;
        journal.failures = 1;
        hub.settle(10_000);
        hub.settle(10_000);

        expect(journal.failures).toBe(0);
        expect(stateOf(hub, DEPLOYMENT)).toBe("Succeeded");
    });

    test("what is too old to be told is forgotten once there is room", () => {
        const journal = new FillingJournal();
        const hub = hubOn(journal);
        hub.done("PUT", GATEWAY, BODY);
        const operations = () => journal.keys.filter((key) => key.startsWith("operation "));
        journal.room = 0;
        hub.settle(DAY + 1);

        expect(operations()).toHaveLength(1);
        journal.room = 1;
        hub.settle();
        expect(operations()).toEqual([]);
    });
});
