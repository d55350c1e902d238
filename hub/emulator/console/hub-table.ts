import { html } from "hono/html";
import type { Reach } from "../faults/server-faults.ts";
import type { ConsoledHub } from "./consoled-hub.ts";

const REACHES: Readonly<Record<Reach, string>> = {
    well: "reachable",
    refused: "away: refuses connections",
    dropped: "away: breaks connections",
};

export function hubTable(hubs: readonly ConsoledHub[]) {
    return html`<div class="table" tabindex="0" role="region" aria-labelledby="hubs">
<table>
<thead><tr>
<th scope="col">Hub</th>
<th scope="col">Azure Resource Manager</th>
<th scope="col">Nodes</th>
<th scope="col">Signs in by</th>
<th scope="col">Takes</th>
<th scope="col">Resources</th>
<th scope="col">State</th>
<th scope="col">Told to get wrong</th>
</tr></thead>
<tbody>
${hubs.map((hub) => hubRow(hub))}
</tbody>
</table>
</div>`;
}

function hubRow({ name, url, namedUrl, nodes, kind, isLenient, state, faults }: ConsoledHub) {
    const { reach, all } = faults;
    return html`<tr>
<th scope="row">${name}</th>
<td><code>${url}</code><small>${namedUrl}</small></td>
<td>${nodes}</td>
<td>${kind === "entra" ? "Microsoft Entra ID" : "AD FS"}</td>
<td>${isLenient ? html`<span class="ill">any API version and member</span>` : "what a Hub takes"}</td>
<td>${state.resources.size}</td>
<td class="${reach === "well" ? "well" : "ill"}">${REACHES[reach]}</td>
<td>${all.length === 0 ? html`<span class="quiet">nothing</span>` : html`<ul>${all.map(({ fault, met }) => html`<li>${fault.text} <span class="quiet">(${met} times)</span></li>`)}</ul>`}</td>
</tr>`;
}
