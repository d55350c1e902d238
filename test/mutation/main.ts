import { parseArgs } from "node:util";
import { nearest } from "../../text/nearest.ts";
import { isAccepted } from "./accepted.ts";
import { type Subject, subjects } from "./subjects.ts";

const USAGE = `npm run mutate [NAME…]

Breaks each condition of each rule and of each law of protection and time (removes it, ignores it, inverts it, leaves
out an operand, moves a boundary), one at a time, and runs the tests that this makes a difference to, which should
notice. Prints what they did not notice and the count, and exits with 1 where a mutant survived that
test/mutation/accepted.json gives no reason for.

NAME  a rule, e.g. require-rpo, a law, e.g. read-plan, its path, e.g. protection/plan/read-plan, or a folder, e.g.
      protection/plan or time; all without any
`;

/** A log gets a line of progress a minute. */
const APART_MS = 60_000;
let next = Date.now() + APART_MS;

const { values, tokens } = parseArgs({
    options: { help: { type: "boolean", short: "h", default: false } },
    strict: false,
    allowPositionals: true,
    tokens: true,
});
const wanted = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
const option = tokens.find((token) => token.kind === "option" && token.name !== "help");
const stranger = wanted.find((name) => chosenBy(name).length === 0);
if (values.help) {
    process.stdout.write(USAGE);
} else if (option?.kind === "option") {
    refuse(`unknown option ${option.rawName}.`);
} else if (stranger !== undefined) {
    const [first, ...others] = subjects.map(({ name }) => (stranger.includes("/") ? name : lastOf(name)));
    refuse(
        `there is no rule or law ${stranger}.${first ? ` Did you mean ${nearest(stranger, [first, ...others])}?` : ""}`,
    );
} else {
    process.exitCode = await checkSubjects(wanted.length === 0 ? subjects : [...new Set(wanted.flatMap(chosenBy))]);
}

function chosenBy(name: string): Subject[] {
    const path = name.replace(/\/$/, "");
    return subjects.filter(
        (subject) => subject.name === path || subject.name.endsWith(`/${path}`) || subject.name.startsWith(`${path}/`),
    );
}

function lastOf(name: string): string {
    return name.replace(/.*\//, "");
}

function refuse(fault: string): void {
    process.stderr.write(`mutate: ${fault}\n\n${USAGE}`);
    process.exitCode = 2;
}

async function checkSubjects(chosen: readonly Subject[]): Promise<0 | 1> {
    // With vitest, which takes seconds to load.
    const { hunt } = await import("./hunt.ts");
    const alive = await hunt(chosen, progress);
    progress("");
    const survivors = alive.filter((mutant) => !isAccepted(mutant));
    for (const { file, line, column, how, code } of survivors) {
        process.stdout.write(`${file}:${line}:${column} ${how}: ${code.slice(0, 80)}\n`);
    }
    const count = chosen.reduce((sum, { mutants }) => sum + mutants.length, 0);
    const accepted = alive.length - survivors.length;
    process.stdout.write(
        `${count} mutants, ${count - alive.length} noticed, ${accepted} accepted, ${survivors.length} survived\n`,
    );
    return survivors.length > 0 ? 1 : 0;
}

/** One line that is written over again and again, where somebody watches. */
function progress(text: string): void {
    if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001B[K${text && `mutate: ${text}`}`);
    } else if (text !== "" && Date.now() >= next) {
        next = Date.now() + APART_MS;
        process.stderr.write(`mutate: ${text}\n`);
    }
}
