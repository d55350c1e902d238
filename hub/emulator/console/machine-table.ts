import { html } from "hono/html";
import type { Machine, TagNames } from "./machine.ts";

/** A machine, and the name of its Hub. */
type Placed = Machine & { hub: string };

export function machineTable(machines: readonly Placed[], tagNames: TagNames) {
    return html`<div class="table" tabindex="0" role="region" aria-labelledby="machines">
<table>
<thead><tr>
<th scope="col">Machine</th>
<th scope="col">Hub</th>
<th scope="col">State</th>
${tagNames.columns.map((name) => html`<th scope="col">${name}</th>\n`)}<th scope="col">More protection</th>
<th scope="col">Availability set</th>
<th scope="col">Addresses</th>
<th scope="col">Locks</th>
</tr></thead>
<tbody>
${machines.map((machine) => machineRow(machine, tagNames))}
</tbody>
</table>
</div>`;
}

function machineRow(machine: Placed, { columns, others }: TagNames) {
    const { name, noun, size, hub, group, tags, availabilitySet, addresses, locks } = machine;
    return html`<tr>
<th scope="row">${name}<small>${noun}${size === "" ? "" : `, ${size}`}</small></th>
<td>${hub}<small>${group}</small></td>
${stateCell(machine)}
${columns.map((column) => html`${cell(tags.get(column.toLowerCase()))}\n`)}<td>${tagList(tags, others)}</td>
${cell(availabilitySet)}
<td>${list(addresses)}</td>
<td>${list(locks)}</td>
</tr>
`;
}

function stateCell({ power, provisioning }: Machine) {
    const isWell = provisioning === "Succeeded" && (power === "running" || power === "");
    const told = power === "" || provisioning === "Failed" ? provisioning : power;
    return html`<td class="${isWell ? "well" : provisioning === "Failed" ? "ill" : "quiet"}">${told}</td>`;
}

function tagList(tags: ReadonlyMap<string, string>, names: readonly string[]) {
    const stated = names.flatMap((name) => {
        const value = tags.get(name.toLowerCase());
        return value === undefined ? [] : [html`<div><dt>${name}</dt><dd>${value}</dd></div>`];
    });
    return stated.length === 0 ? NONE : html`<dl>${stated}</dl>`;
}

function list(items: readonly string[]) {
    return items.length === 0 ? NONE : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function cell(text: string | undefined) {
    return html`<td>${text ? text : NONE}</td>`;
}

/** A dash for the eye, a word for who listens. */
const NONE = html`<span class="quiet" aria-label="none" role="img">–</span>`;
