import { html, raw } from "hono/html";
import type { ConsoledHub } from "./consoled-hub.ts";
import { hubTable } from "./hub-table.ts";
import type { TagNames } from "./machine.ts";
import { machineTable } from "./machine-table.ts";
import { machinesOf } from "./machines.ts";
import { STYLE } from "./style.ts";

/** A page that shows more machines than these is read by nobody. */
const MOST_MACHINES = 1000;

/** The Hubs and their machines, as HTML that needs no script. */
export function page(hubs: readonly ConsoledHub[], tagNames: TagNames, version: string) {
    const found = first(MOST_MACHINES + 1, machinesOf(hubs));
    const shown = found.slice(0, MOST_MACHINES);
    return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>hubguard emulator: machines and their protection</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
<h1>hubguard emulator</h1>
<p class="quiet">Not an Azure Stack Hub: it plays one on this machine. Version ${version}.</p>
</header>
<main>
<h2 id="hubs">Hubs</h2>
${hubTable(hubs)}
<h2 id="machines">Machines and their protection</h2>
${
    shown.length === 0
        ? html`<p class="quiet">There are none yet. What a program deploys to a Hub appears here once the page is loaded again.</p>`
        : machineTable(shown, tagNames)
}
${
    found.length > MOST_MACHINES
        ? html`<p class="quiet">These are the first ${MOST_MACHINES}. All are in <a href="/machines.json">machines.json</a>.</p>`
        : ""
}
</main>
<footer><p class="quiet">As JSON: <a href="/hubs.json">hubs</a>, <a href="/machines.json">machines</a>, <a href="/resources.json">all resources</a>.</p></footer>
</body>
</html>
`;
}

function first<T>(most: number, items: Iterable<T>): T[] {
    const found: T[] = [];
    for (const item of items) {
        found.push(item);
        if (found.length === most) {
            break;
        }
    }
    return found;
}
