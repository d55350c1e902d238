import { distinct } from "../distinct.ts";
import { withDigits } from "./number-words.ts";
import { type Saying, type SpokenRuns, sayingAt } from "./phrases.ts";

/**
 * Reads when something runs as people write and say it: `daily at 02:00`, `every Sunday at 2 am`, `every 4 hours`.
 * Nothing where there is anything else in the text, or where something is said twice.
 */
export function spokenRuns(text: string): SpokenRuns | undefined {
    const words = withDigits(text.toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, ""));
    // Numbers alone are fields that others are missing of.
    if (!/[\p{L}:]/u.test(words)) {
        return undefined;
    }
    const said: Saying[] = [];
    for (let at = 0; at < words.length; ) {
        const saying = sayingAt(words, at);
        if (saying === undefined) {
            return undefined;
        }
        said.push(saying);
        at = saying.end;
    }
    const all = said.map(({ runs }) => runs);
    const isOnce = (["every", "each", "minute", "zone"] as const).every(
        (member) => new Set(all.flatMap((runs) => runs[member] ?? [])).size <= 1,
    );
    const runs = {
        ...Object.assign({}, ...all),
        weekdays: distinct(all.flatMap(({ weekdays = [] }) => weekdays)),
        days: distinct(all.flatMap(({ days = [] }) => days)),
        times: all.flatMap(({ times = [] }) => times),
    };
    const isSaid =
        runs.every !== undefined || runs.each || runs.weekdays.length + runs.days.length + runs.times.length > 0;
    return isOnce && isSaid ? runs : undefined;
}
