import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of a rule, or one that rules share. */
export interface Subject {
    /** Its path below the rules, without ending: `require-rpo`, `hub-support/places`. */
    name: string;
    file: string;
    code: string;
    /** The tests that should notice what is broken in it, below `test/policypack`. */
    tests: readonly string[];
}

const folder = join(import.meta.dirname, "../../policypack/rules");

/** What only names, or only declares. */
const WITHOUT_CONDITIONS = ["index", "rule"];

const sources = globSync("**/*.ts", { cwd: folder })
    .map((path) => ({ name: path.replace(/\.ts$/, ""), file: join(folder, path) }))
    .map((source) => ({ ...source, code: readFileSync(source.file, "utf8") }))
    .filter(({ name }) => !WITHOUT_CONDITIONS.includes(name))
    .toSorted((a, b) => a.name.localeCompare(b.name));

export const subjects: readonly Subject[] = sources.map((source) => ({ ...source, tests: testsOf(source) }));

type Source = (typeof sources)[number];

/** The tests of the rule, or of the rules that import the file, and those of remediation where it mends. */
function testsOf({ name, code }: Source): string[] {
    const rule = name.replace(/\/.*/, "");
    const isRule = globSync(`${rule}.md`, { cwd: folder }).length > 0;
    const rules = isRule ? [rule] : sources.filter((other) => imports(other, name)).map((other) => other.name);
    const mends = /TagChange|remediateMachine/.test(code);
    return [...rules.map((tested) => `rules/${tested}.test.ts`), ...(mends ? ["remediation.test.ts"] : [])];
}

function imports({ code }: Source, name: string): boolean {
    return code.includes(`from "./${name}.ts"`);
}
