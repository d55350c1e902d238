import { styleText } from "node:util";
import type { ListedMachine } from "../../hub/emulator/index.ts";
import { printable } from "../../text/quote.ts";

/** In columns of a terminal. */
const WIDTH = 100;

/** For each machine where it stands, and below it what it promises. */
export function describeMachines(machines: readonly ListedMachine[], stream: NodeJS.WritableStream): string {
    return machines.map((machine) => describeMachine(machine, stream)).join("");
}

function describeMachine(machine: ListedMachine, stream: NodeJS.WritableStream): string {
    const { hub, name, kind, size, group, power, provisioning, availabilitySet, addresses, locks, protection } =
        machine;
    const [first = "", ...others] = lines([
        name,
        kind,
        size,
        power || provisioning,
        ...addresses,
        `group ${group}`,
        `Hub ${hub}`,
        availabilitySet && `availability set ${availabilitySet}`,
        ...locks.map((lock) => `lock ${lock}`),
    ]);
    const shown = printable(name);
    const head = styleText("bold", shown, { stream }) + first.slice(shown.length);
    const promises = Object.entries(protection).map(([tag, value]) => `${tag} ${value}`);
    const below = [...others, ...lines(promises.length === 0 ? ["promises nothing"] : promises)];
    return [head, ...below.map((line) => `    ${line}`)].map((line) => `${line}\n`).join("");
}

/** Parts in as few lines as they fit in, but for a part that is longer than a line. */
function lines(parts: readonly string[]): string[] {
    const found: string[] = [];
    for (const part of parts.filter((one) => one !== "").map(printable)) {
        const longer = `${found.at(-1)} · ${part}`;
        if (found.length > 0 && longer.length <= WIDTH - 4) {
            found[found.length - 1] = longer;
        } else {
            found.push(part);
        }
    }
    return found;
}
