import { parseArgs } from "node:util";
import { nearest } from "../../text/nearest.ts";
import { mutantsOf } from "./mutants.ts";
import { type Subject, subjects } from "./subjects.ts";
import { Trial } from "./trial.ts";

const USAGE = `npm run mutate [RULE…]

Breaks each condition of each rule (removes it, ignores it, inverts it, leaves out an operand), one at a time, and runs
the rule's tests, which should notice. Prints what they did not notice and the count, and exits with 1 where a mutant
survived.

RULE  the name of a rule, e.g. require-rpo, or of a file that rules share, e.g. check-fields; all without any
`;

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
    const [first, ...others] = subjects.map(({ name }) => name);
    refuse(`there is no rule ${stranger}.${first ? ` Did you mean ${nearest(stranger, [first, ...others])}?` : ""}`);
} else {
    process.exitCode = await check(wanted.length === 0 ? subjects : [...new Set(wanted.flatMap(chosenBy))]);
}

function chosenBy(name: string): Subject[] {
    return subjects.filter((subject) => subject.name === name || subject.name.startsWith(`${name}/`));
}

function refuse(fault: string): void {
    process.stderr.write(`mutate: ${fault}\n\n${USAGE}`);
    process.exitCode = 2;
}

async function check(chosen: readonly Subject[]): Promise<0 | 1> {
    const trial = await Trial.start();
    let count = 0;
    let survived = 0;
    try {
        for (const subject of chosen) {
            await trial.prepare(subject);
            const mutants = mutantsOf(subject.code);
            for (const [index, mutant] of mutants.entries()) {
                progress(`${subject.name}: ${index + 1} of ${mutants.length}`);
                if (!(await trial.notices(mutant.code))) {
                    survived++;
                    progress("");
                    process.stdout.write(`${subject.name}.ts:${mutant.label}\n`);
                }
            }
            count += mutants.length;
        }
    } finally {
        progress("");
        await trial.close();
    }
    process.stdout.write(`${count} mutants, ${count - survived} noticed, ${survived} survived\n`);
    return survived > 0 ? 1 : 0;
}

/** One line that is written over again and again, where somebody watches. */
function progress(text: string): void {
    if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001B[K${text && `mutate: ${text}`}`);
    }
}
