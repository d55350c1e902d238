import type { Effect, Fault, Match } from "./fault.ts";
import { Glob } from "./glob.ts";
import { Words } from "./words.ts";

/**
 * Reads what goes wrong, to which requests, and how often: `503 on PUT Microsoft.Compute/* first 2`.
 * @throws FaultProblem
 */
export function parseFault(text: string): Fault {
    const words = new Words(text);
    const effect = effectIn(words);
    const match: Match = { methods: [], every: 1, first: Number.POSITIVE_INFINITY };
    while (!words.isAtEnd) {
        readClause(words, effect, match);
    }
    return { effect, match, text: text.trim().replace(/\s+/g, " ") };
}

const KINDS = ["latency", "429", "503", "drop", "fail", "away", "clock", "cores"];
const READING = ["GET", "HEAD"];
const METHODS = [...READING, "PUT", "PATCH", "POST", "DELETE"];

function effectIn(words: Words): Effect {
    if (/^[45]\d\d$/.test(words.next)) {
        return { kind: "status", status: Number(words.take()) };
    }
    switch (words.takeOneOf(["latency", "drop", "fail", "away", "clock", "cores"])) {
        case "latency": {
            const from = words.time("latency 200ms");
            return { kind: "latency", from, to: from, seed: 1 };
        }
        case "drop":
            return { kind: "drop", when: words.takeOneOf(["before", "after"]) ?? "before" };
        case "fail":
            return { kind: "fail" };
        case "away":
            return { kind: "away", by: words.takeOneOf(["refused", "dropped"]) ?? "refused" };
        case "clock":
            return { kind: "clock", by: words.offset("clock +10m") };
        case "cores":
            return { kind: "cores", cores: words.count("cores 8") };
        default:
            throw words.unknown(KINDS);
    }
}

/** What can be said of each kind besides. */
const CLAUSES: Readonly<Record<Effect["kind"], readonly string[]>> = {
    latency: ["to", "seed", "on", "every", "first"],
    status: ["retry-after", "on", "every", "first"],
    drop: ["on", "every", "first"],
    fail: ["on", "every", "first"],
    away: ["for"],
    clock: [],
    cores: [],
};

function readClause(words: Words, effect: Effect, match: Match): void {
    const clauses = CLAUSES[effect.kind];
    const clause = words.takeOneOf(clauses);
    if (clause === undefined) {
        throw clauses.length > 0
            ? words.unknown(clauses)
            : words.problem(`nothing can be said behind ${effect.kind} and its value`, "Leave the rest out.");
    }
    if (clause === "on") {
        readTarget(words, effect, match);
    } else if (clause === "every" || clause === "first") {
        match[clause] = words.count(`${clause} 3`);
    } else if (clause === "to" && effect.kind === "latency") {
        effect.to = words.time("latency 100ms to 2s");
    } else if (clause === "seed" && effect.kind === "latency") {
        effect.seed = words.count("seed 7");
    } else if (clause === "retry-after" && effect.kind === "status") {
        effect.retryAfter = words.count("retry-after 5");
    } else if (clause === "for" && effect.kind === "away") {
        effect.duration = words.time("away for 30s");
    }
    if (effect.kind === "latency" && effect.to < effect.from) {
        throw words.problem("the range ends before it begins", "Write the shorter time first.");
    }
}

/** `PUT,PATCH Microsoft.Compute/disks`, or one of both. */
function readTarget(words: Words, { kind }: Effect, match: Match): void {
    const methods = words.next.toUpperCase().split(",");
    const areMethods = methods.every((method) => METHODS.includes(method));
    if (areMethods && kind === "fail" && methods.some((method) => READING.includes(method))) {
        throw words.problem("what is only read does not fail late", "Write e.g. fail on PUT,DELETE.");
    }
    if (areMethods) {
        words.take();
        match.methods = methods;
    }
    if (words.next.includes("/") || words.next === "*") {
        match.target = new Glob(words.take());
    } else if (!areMethods) {
        throw words.problem(
            `${words.isAtEnd ? "nothing" : words.told} stands behind "on"`,
            `Write methods (${METHODS.join(", ")}), a type (Microsoft.Compute/*) or a path (/subscriptions/*).`,
        );
    }
}
