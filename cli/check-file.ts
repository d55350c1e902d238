import { type RawConfiguration, readConfiguration } from "../policypack/configuration/configuration.ts";
import { readLevels } from "../policypack/configuration/read-levels.ts";
import type { Rule } from "../policypack/judging/rule.ts";
import { rules } from "../policypack/rules/index.ts";
import { decoded } from "../settings/file/decoded.ts";
import { type LineAndColumn, Lines } from "../settings/file/lines.ts";
import { Tree } from "../settings/file/tree.ts";
import { wholeFault } from "../settings/file/whole-fault.ts";
import { Faults } from "../settings/kinds/fault.ts";
import { show } from "../settings/kinds/place.ts";

/** A fault and where it stands. */
export interface PlacedFault extends LineAndColumn {
    path: readonly (string | number)[];
    message: string;
}

/** What is wrong in a settings file. */
export interface Checked {
    /** In the order of their places. */
    faults: readonly PlacedFault[];
    /** How many more there are, in a sentence. */
    rest: string | undefined;
    lines: Lines;
}

/**
 * What is wrong in a settings file: in its bytes first, then in the JSON, and if it is none, in what it says.
 * @param own names of rules that are not hubguard's: their options are not known here
 */
export function checkFile(bytes: Buffer, own: readonly string[] = []): Checked {
    const { text, fault = wholeFault(text) } = decoded(bytes);
    const lines = new Lines(text);
    if (fault) {
        const { offset, message } = fault;
        return { faults: [{ ...lines.placeOf(offset), path: [], message }], rest: undefined, lines };
    }
    const tree = new Tree(text);
    const found = new Faults();
    checkSettings(tree.value, own, found);
    for (const path of tree.doubles) {
        const message = `${show(path.at(-1))} stands twice in one object, and only the last one holds. Keep one.`;
        found.add(() => ({ path, message, isName: true }));
    }
    const faults = found.told.map(({ path, message, isName }) => {
        return { ...lines.placeOf(tree.offsetOf(path, isName)), path, message };
    });
    return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column), rest: found.rest, lines };
}

function checkSettings(file: Readonly<Record<string, unknown>>, own: readonly string[], faults: Faults): void {
    const { configuration } = readLevels(file, faults);
    const others = own.filter((name) => !Object.hasOwn(rules, name));
    const known = { ...rules, ...Object.fromEntries(others.map((name) => [name, OWN_RULE])) };
    const options = { ...configuration, ...Object.fromEntries(others.map((name) => [name, {}])) };
    readConfiguration(options as RawConfiguration, known, faults);
}

/** As much of a rule that is not hubguard's as is known here. */
const OWN_RULE: Rule = { description: "", severity: "low", enforcementLevel: "advisory" };
