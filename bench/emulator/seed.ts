import { answer } from "../../hub/emulator/arm/answer.ts";
import type { HubState } from "../../hub/emulator/hub/hub-state.ts";

/** Disks of one resource group: as many machines have. */
const GROUP_SIZE = 500;

/** A disk as the measured requests send it. */
export const DISK = { location: "west", properties: { creationData: { createOption: "Empty" }, diskSizeGB: 64 } };

/** Where a disk of those that are there stands. */
export function diskPath(subscription: string, at: number): string {
    return `${groupPath(subscription, at)}/providers/Microsoft.Compute/disks/disk-${at}`;
}

/** Fills a Hub with disks, by the same requests as clients send. */
export function seed(hub: HubState, subscription: string, count: number): void {
    for (let at = 0; at < count; at++) {
        if (at % GROUP_SIZE === 0) {
            put(hub, groupPath(subscription, at), "2019-10-01", { location: "west" });
        }
        put(hub, diskPath(subscription, at), "2019-07-01", DISK);
    }
}

function groupPath(subscription: string, at: number): string {
    return `/subscriptions/${subscription}/resourceGroups/group-${Math.floor(at / GROUP_SIZE)}`;
}

/** @throws Error where the Hub refuses it */
export function put(hub: HubState, path: string, version: string, body: object): void {
    const query = new URLSearchParams({ "api-version": version });
    const request = {
        method: "PUT",
        path,
        query,
        headers: {},
        text: JSON.stringify(body),
        origin: "https://127.0.0.1",
    };
    const { status, body: answered } = answer(hub, request);
    if (status >= 300) {
        throw new Error(`PUT ${path}: ${status} ${JSON.stringify(answered)}`);
    }
}
