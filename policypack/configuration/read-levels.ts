import { type Fault, isComment, show } from "../../settings/kinds/place.ts";
import { nearest } from "../../text/nearest.ts";
import { LEVELS } from "./levels.ts";

/** The members of a settings file that are the engine's own. */
const ENGINE_MEMBERS = ["environments"];

/**
 * Takes the levels out of a settings file, as the Pulumi engine does before it hands the rest to the pack.
 * @returns the options by rule, and what the engine would refuse, or ignore without a word
 */
export function readLevels(file: Readonly<Record<string, unknown>>) {
    const faults: Fault[] = [];
    const configuration: Record<string, Record<string, unknown>> = {};
    for (const [name, value] of Object.entries(file)) {
        if (ENGINE_MEMBERS.includes(name)) {
            continue;
        }
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
            const { enforcementLevel, ...options } = value as Record<string, unknown>;
            configuration[name] = options;
            if (enforcementLevel !== undefined) {
                checkLevel(enforcementLevel, [name, "enforcementLevel"], faults);
            }
        } else if (isComment(name)) {
            faults.push({
                path: [name],
                message: `${show(name)} is a comment beside the rules, which the Pulumi engine takes for one. Move it into a rule.`,
            });
        } else {
            configuration[name] = {};
            checkLevel(value, [name], faults);
        }
    }
    return { configuration, faults };
}

function checkLevel(value: unknown, path: Fault["path"], faults: Fault[]): void {
    if (!LEVELS.some((level) => level === value)) {
        const meant = nearest(typeof value === "string" ? value : "", LEVELS);
        faults.push({
            path,
            message: `${path.join(".")} is ${show(value)}, which is not a level (${LEVELS.join(", ")}). Write "${meant}".`,
        });
    }
}
