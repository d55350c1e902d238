import { inspect, parseArgs } from "node:util";
import fc from "fast-check";
import { argumentsLaw } from "./arguments.ts";
import type { Law } from "./law.ts";
import { requestsLaw } from "./requests.ts";
import { settingsLaw } from "./settings.ts";
import { stacksLaw } from "./stacks.ts";

const USAGE = `npm run fuzz [-- [--runs N] [--seed N] [stacks | arguments | settings | requests]…]

Draws input that programs and people hardly ever write, and looks at what hubguard makes of it: nothing is thrown, no
secret is told or left without its mark in state, and no control character reaches a terminal. All of it, or parts:
stacks     resources through the policy server, judged and mended
arguments  arguments of components and functions
settings   settings files through hubguard check and through the policy server
requests   requests to a Hub's emulator, which answers each in the form of a Hub and goes on

--runs N  how many cases of each (default 1000)
--seed N  the cases of an earlier run: what it prints where something does not hold

Exits with 1 where something does not hold, with the smallest case that shows it.
`;

// biome-ignore lint/suspicious/noExplicitAny: each law has cases of its own.
const laws: Record<string, () => Law<any>> = {
    stacks: stacksLaw,
    arguments: argumentsLaw,
    settings: settingsLaw,
    requests: requestsLaw,
};

const options = {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    help: { type: "boolean", short: "h", default: false },
} as const;
const fault = await run();
if (fault !== undefined) {
    process.stderr.write(`fuzz: ${fault}\n\n${USAGE}`);
    process.exitCode = 2;
}

/** @returns what is wrong with the call */
async function run(): Promise<string | undefined> {
    const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });
    const option = Object.keys(values).find((name) => !Object.hasOwn(options, name));
    const part = positionals.find((name) => !Object.hasOwn(laws, name));
    const [runs, seed] = [Number(values.runs), Number(values.seed)];
    if (values.help) {
        process.stdout.write(USAGE);
    } else if (option ?? part) {
        return `unknown argument ${option ? `--${option}` : part}.`;
    } else if (!Number.isInteger(runs) || runs < 1) {
        return `--runs is ${values.runs}, but must be a whole number from 1 on.`;
    } else if (!Number.isInteger(seed)) {
        return `--seed is ${values.seed}, but must be a whole number.`;
    } else {
        const chosen = Object.entries(laws).filter(([name]) => positionals.length === 0 || positionals.includes(name));
        for (const [name, law] of chosen) {
            const drawn = law();
            await draw(name, drawn, { numRuns: runs, seed }).finally(() => drawn.end?.());
        }
    }
    return undefined;
}

async function draw(name: string, law: Law<unknown>, { numRuns, seed }: { numRuns: number; seed: number }) {
    let count = 0;
    const start = performance.now();
    const property = fc.asyncProperty(law.cases, async (drawn) => {
        count++;
        progress(
            count > numRuns
                ? `${name}: looking for a smaller case (${count - numRuns})`
                : `${name}: ${count} of ${numRuns}`,
        );
        await law.check(drawn);
    });
    const details = await fc.check(property, { numRuns, seed });
    progress("");
    const seconds = Math.round((performance.now() - start) / 1_000);
    if (details.failed) {
        const report = await fc.asyncDefaultReportMessage(details);
        const cause = inspect(details.errorInstance);
        process.stdout.write(`${name}: does not hold (--seed ${seed})\n${escaped(`${report}\n${cause}`)}\n`);
        process.exitCode = 1;
    } else {
        process.stdout.write(`${name}: ${numRuns} cases in ${seconds} s, all hold (--seed ${seed})\n`);
    }
}

/** What was drawn is meant to harm terminals. */
function escaped(text: string): string {
    return text.replace(/[^\n\P{C}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`);
}

/** One line that is written over again and again, where somebody watches. */
function progress(text: string): void {
    if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001B[K${text && `fuzz: ${text}`}`);
    }
}
