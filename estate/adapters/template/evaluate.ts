import { asSecret, isObject, isSecret, isText, isUnknown, markOf, type Raw } from "../../values/raw.ts";
import { Evaluation } from "./evaluation.ts";
import type { Frame } from "./language/frame.ts";
import { leftOpen } from "./language/left-open.ts";
import { memberOf, opened } from "./language/member.ts";

/** The most copies that Azure Resource Manager makes of anything. */
const MOST_COPIES = 800;

/**
 * A value of a template with its expressions replaced by what they yield: unknown where that waits for outputs of the
 * program, or is left to Azure Resource Manager.
 */
export function evaluate(raw: Raw, frame: Frame): Raw {
    return frame.scope.limits.deeper(
        () => evaluated(raw, frame),
        () => leftOpen(frame, { kind: "limit" }),
    );
}

/** How many copies a loop makes; unknown, or nothing where it is no number of copies. */
export function copiesOf(loop: Raw, frame: Frame): Raw {
    const count = opened(evaluate(memberOf(loop, "count"), frame));
    const isCount = Number.isInteger(count) && (count as number) >= 0 && (count as number) <= MOST_COPIES;
    return isUnknown(count) || isCount ? count : undefined;
}

function evaluated(raw: Raw, frame: Frame): Raw {
    if (isUnknown(raw)) {
        return raw;
    }
    if (typeof raw === "string") {
        return evaluateText(raw, frame);
    }
    if (Array.isArray(raw)) {
        return raw.map((item) => evaluate(item, frame));
    }
    if (isSecret(raw)) {
        return asSecret(evaluate(raw.value, frame));
    }
    return isObject(raw) ? evaluateObject(raw, frame) : raw;
}

/** Brackets around a text make it an expression, and a second opening one makes it a text again. */
function evaluateText(text: string, frame: Frame): Raw {
    if (!text.startsWith("[") || !text.endsWith("]")) {
        return text;
    }
    if (text.startsWith("[[")) {
        return text.slice(1);
    }
    const { limits } = frame.scope;
    const expression = limits.parse(text.slice(1, -1));
    const value = expression ? new Evaluation(frame).result(expression) : leftOpen(frame, { kind: "syntax", text });
    return limits.accepts(opened(value)) ? value : leftOpen(frame, { kind: "limit" });
}

function evaluateObject(object: Readonly<Record<string, Raw>>, frame: Frame): Raw {
    const members: [string, Raw][] = [];
    for (const [key, member] of Object.entries(object)) {
        const isLoops = key.toLowerCase() === "copy" && Array.isArray(member);
        const made = isLoops
            ? member.map((loop) => evaluateLoop(loop, frame))
            : [{ name: evaluateText(key, frame), value: evaluate(member, frame) }];
        for (const { name, value } of made) {
            // A name that is a secret would be one in the open.
            if (!isText(name)) {
                return isUnknown(name) ? markOf(name) : leftOpen(frame, { kind: "name" });
            }
            members.push([name, value]);
        }
    }
    return Object.fromEntries(members);
}

/** A loop within a value makes a list: `{ "name": "dataDisks", "count": 2, "input": { "lun": "[copyIndex('dataDisks')]" } }`. */
function evaluateLoop(loop: Raw, frame: Frame): { name: Raw; value: Raw } {
    const name = evaluate(memberOf(loop, "name"), frame);
    const count = copiesOf(loop, frame);
    if (typeof count !== "number") {
        return { name, value: count === undefined ? leftOpen(frame, { kind: "count" }) : markOf(count) };
    }
    const input = memberOf(loop, "input");
    const within = (place: number) => ({ ...frame, loops: frame.loops.ofValues(opened(name), place) });
    return { name, value: Array.from({ length: count }, (_, place) => evaluate(input, within(place))) };
}
