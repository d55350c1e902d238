import { SetupProblem } from "../process/problem.mjs";

export const START_HELP = `Usage: npm start [-- OPTION…]

Sets the project up, then previews the two examples with hubguard's policy pack: one whose machines break its rules, and
one that satisfies them. That one is then deployed to a Hub that this machine plays, which tells its machines and what they
promise, and deployed again, which changes nothing. In the end nothing is left of it. No Azure is needed: a stand-in plays
the azure-native provider.

Options:
  --real-provider  let the Pulumi CLI use (and download) the real azure-native provider, with your credentials, and
                   preview only
  --help           print this`;

const OPTIONS = ["--real-provider", "--help"];

/**
 * @param {string[]} args
 * @returns {{ realProvider: boolean, help: boolean }}
 * @throws {SetupProblem} that names the nearest option
 */
export function parseStartOptions(args) {
    const unknown = args.find((arg) => !OPTIONS.includes(arg));
    if (unknown !== undefined) {
        throw new SetupProblem(`unknown option ${unknown}. Did you mean ${nearest(unknown, OPTIONS)}? See --help.`);
    }
    return { realProvider: args.includes("--real-provider"), help: args.includes("--help") };
}

/**
 * @param {string} text
 * @param {string[]} candidates
 */
function nearest(text, candidates) {
    const distances = candidates.map((candidate) => editDistance(text, candidate));
    return candidates[distances.indexOf(Math.min(...distances))];
}

/**
 * How many letters must be added, dropped or replaced. Written here because no package is installed yet.
 * @param {string} one
 * @param {string} other
 */
function editDistance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (const [index, letter] of [...one].entries()) {
        const next = [index + 1];
        for (const [column, otherLetter] of [...other].entries()) {
            const replaced = Number(row[column]) + (letter === otherLetter ? 0 : 1);
            next.push(Math.min(replaced, Number(row[column + 1]) + 1, Number(next[column]) + 1));
        }
        row = next;
    }
    return Number(row.at(-1));
}
