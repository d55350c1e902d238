import { parseArgs } from "node:util";
import { deploymentRatios } from "./deployment/ratios.ts";
import { emulatorRatios } from "./emulator/ratios.ts";
import { packRatios } from "./pack.ts";
import { packageRatios } from "./package.ts";
import { previewRatios } from "./previews.ts";
import { line } from "./ratio.ts";
import { scalingRatios } from "./scaling/ratios.ts";

const USAGE = `npm run bench [-- --json] [-- pack | package | previews | scaling | emulator | deployment]

Measures hubguard against a floor, in the same run, and prints the ratios. All of it, or one part:
pack        start-up and memory of the policy pack against an empty pack, evaluation against a pack of as many policies
package     start-up and memory of the component package against an empty provider
previews    500 machines through components against azure-native's classes, an example with the pack against without
scaling     time per item at 16,000 against 1,000, in every dimension of stacks and settings
emulator    requests to a Hub against Node.js's own server, at 1, 16 and 128 connections, 1,000 and 100,000 resources
deployment  \`up\` of 500 machines to the emulator against resources in memory, and the share of the emulator
`;

const parts = {
    ...{ pack: packRatios, package: packageRatios, previews: previewRatios, scaling: scalingRatios },
    ...{ emulator: emulatorRatios, deployment: deploymentRatios },
};
const options = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
const { values, positionals } = parseArgs({ options, strict: false, allowPositionals: true });
const unknown = [
    ...Object.keys(values).filter((name) => !Object.hasOwn(options, name)),
    ...positionals.filter((name) => !Object.hasOwn(parts, name)),
];
if (unknown.length > 0) {
    process.stderr.write(`bench: unknown argument ${unknown[0]}.\n\n${USAGE}`);
    process.exitCode = 2;
} else if (values.help) {
    process.stdout.write(USAGE);
} else {
    const chosen = Object.entries(parts).filter(([name]) => positionals.length === 0 || positionals.includes(name));
    const ratios = [];
    for (const [, measure] of chosen) {
        ratios.push(...(await measure()));
    }
    process.stdout.write(values.json ? `${JSON.stringify(ratios, null, 4)}\n` : ratios.map(line).join(""));
}
