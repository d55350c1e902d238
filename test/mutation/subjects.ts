import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mutant, mutantsOf } from "./mutants.ts";

export const repository = join(import.meta.dirname, "../..");

/** A file that decides something: a rule, what rules check by, a law of protection or of time. */
export interface Subject {
    /** Its path without ending: `policypack/rules/require-rpo`. */
    name: string;
    /** Its path: `policypack/rules/require-rpo.ts`. */
    file: string;
    code: string;
    /** The number of its first place. */
    first: number;
    mutants: readonly Mutant[];
}

const FOLDERS = "{policypack/rules,policypack/checks,protection,time}";

export const subjects: readonly Subject[] = readSubjects();

function readSubjects(): Subject[] {
    let first = 0;
    const files = globSync(`${FOLDERS}/**/*.ts`, { cwd: repository }).toSorted();
    return files.map((file) => {
        const code = readFileSync(join(repository, file), "utf8");
        const subject = { name: file.replace(/\.ts$/, ""), file, code, first, mutants: mutantsOf(code, first) };
        first = (subject.mutants.at(-1)?.site ?? first - 1) + 1;
        return subject;
    });
}
