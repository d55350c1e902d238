import { html } from "hono/html";
import type { Machine, TagNames } from "./machine.ts";
import type { Placed } from "./machines.ts";

/** A row for each machine, and one below it for what has no column. */
export function machineTable(machines: readonly Placed[], tagNames: TagNames) {
    return html`<div class="table" tabindex="0" role="region" aria-labelledby="machines">
<table>
<thead><tr>
<th scope="col">Machine</th>
<th scope="col">Hub</th>
<th scope="col">State</th>
<th scope="col">Addresses</th>
<th scope="col">Availability set</th>
<th scope="col">Locks</th>
${tagNames.columns.map((name) => html`<th scope="col">${name}</th>\n`)}</tr></thead>
${machines.map((machine) => machineRows(machine, tagNames))}</table>
</div>`;
}

function machineRows(machine: Placed, { columns, others }: TagNames) {
    const { name, noun, size, hub, group, tags, availabilitySet, addresses, locks } = machine;
    const more = others.filter((other) => tags.has(other.toLowerCase()));
    const rows = more.length > 0 ? 2 : 1;
    return html`<tbody>
<tr>
<th scope="rowgroup" rowspan="${rows}">${name}<small>${noun}${size === "" ? "" : `, ${size}`}</small></th>
<td>${hub}<small>${group}</small></td>
${stateCell(machine)}
<td>${list(addresses)}</td>
<td>${availabilitySet || NONE}</td>
<td>${list(locks)}</td>
${columns.map((column) => html`<td>${tags.get(column.toLowerCase()) || NONE}</td>\n`)}</tr>
${rows === 2 ? html`<tr class="more"><td colspan="${columns.length + 5}">${tagList(tags, more)}</td></tr>\n` : ""}</tbody>
`;
}

function stateCell({ power, provisioning }: Machine) {
    const isWell = provisioning === "Succeeded" && /^(\d+ running|running|)$/.test(power);
    const told = power === "" || provisioning === "Failed" ? provisioning : power;
    return html`<td class="${isWell ? "well" : provisioning === "Failed" ? "ill" : "quiet"}">${told}</td>`;
}

function tagList(tags: ReadonlyMap<string, string>, names: readonly string[]) {
    const stated = names.map((name) => html`<div><dt>${name}</dt><dd>${tags.get(name.toLowerCase())}</dd></div>`);
    return html`<dl>${stated}</dl>`;
}

function list(items: readonly string[]) {
    return items.length === 0 ? NONE : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** A dash for the eye, a word for who listens. */
const NONE = html`<span class="quiet" aria-label="none" role="img">–</span>`;
