import { type Fault, Faults } from "../../settings/kinds/fault.ts";
import { isComment, show } from "../../settings/kinds/place.ts";
import { sharedOptions } from "../../settings/shared/settings.ts";
import { printable } from "../../text/quote.ts";
import { advise } from "../../text/remedy.ts";
import { LEVELS, type Level, levelRemedy } from "./levels.ts";
import { describeSchemaMember, isSchemaMember } from "./schema-member.ts";

/** The members of a settings file that are the engine's own. */
const ENGINE_MEMBERS = ["environments"];

/**
 * Takes the levels out of a settings file, as the Pulumi engine does before it hands the rest to the pack.
 * @param faults collects what the engine would refuse, or ignore without a word
 * @returns the options and levels by rule
 */
export function readLevels(file: Readonly<Record<string, unknown>>, faults = new Faults()) {
    const configuration = new Map<string, Record<string, unknown>>();
    const levels = new Map<string, Level>();
    const keepLevel = (name: string, level: unknown, path: Fault["path"]) => {
        if (isLevel(level)) {
            levels.set(name, level);
        } else {
            faults.add(() => ({ path, message: levelFault(level, path) }));
        }
    };
    for (const [name, value] of Object.entries(file)) {
        if (ENGINE_MEMBERS.includes(name)) {
            continue;
        }
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
            const { enforcementLevel, ...options } = value as Record<string, unknown>;
            configuration.set(name, options);
            if (enforcementLevel !== undefined) {
                keepLevel(name, enforcementLevel, [name, "enforcementLevel"]);
            }
        } else if (isSchemaMember(name)) {
            faults.add(() => ({ path: [name], message: describeSchemaMember(name), isName: true }));
        } else if (isComment(name)) {
            const message = `${show(name)} is a comment beside the rules, which the Pulumi engine takes for one. Move it into a rule.`;
            faults.add(() => ({ path: [name], message, isName: true }));
        } else {
            configuration.set(name, {});
            keepLevel(name, value, [name]);
        }
    }
    // Members of their own, whatever the names: `__proto__` too.
    return {
        configuration: Object.fromEntries(configuration),
        levels: Object.fromEntries(levels),
        faults: faults.all,
    };
}

function isLevel(value: unknown): value is Level {
    return LEVELS.some((level) => level === value);
}

function levelFault(value: unknown, path: Fault["path"]): string {
    const place = path.map((name) => printable(`${name}`)).join(".");
    // Exemptions are a rule and what the settings list.
    const isShared = Array.isArray(value) && Object.hasOwn(sharedOptions, place);
    const advice = isShared ? `State it as settings.${place}.` : advise(levelRemedy(value));
    return `${place} is ${show(value)}, which is not a level (${LEVELS.join(", ")}). ${advice}`;
}
