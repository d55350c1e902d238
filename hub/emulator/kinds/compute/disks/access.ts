import type { HubView } from "../../../state/hub-view.ts";
import type { Resource } from "../../../state/resource.ts";
import { numberIn, objectIn, textIn } from "../../../wire/json.ts";
import type { Acted, Action, Asked } from "../../kind.ts";
import { missing, notAllowed, outOfRange } from "../refusals.ts";
import { runningOwnerOf } from "./owner.ts";

/** The greatest number of seconds of the contract. */
const LONGEST = 2_147_483_647;

/** Whether somebody may read or write a disk or a snapshot by an address that was given out. */
export function hasAccess({ body }: Resource, hub: HubView): boolean {
    const until = numberIn(objectIn(objectIn(body, "properties"), "access"), "until");
    return until !== undefined && until > hub.options.now();
}

/** @param wish what it keeps from being done @throws ArmError the first sentence is Azure's */
export function checkNoAccess(resource: Resource, hub: HubView, wish: string): void {
    if (hasAccess(resource, hub)) {
        throw notAllowed(
            `There is an active shared access signature outstanding for disk ${resource.name}. Call EndGetAccess before ${wish}.`,
        );
    }
}

/** @see https://learn.microsoft.com/rest/api/compute/disks/grant-access?view=rest-compute-2019-07-01 */
export const accessActions: Readonly<Record<string, Action>> = {
    beginGetAccess: (asked) => granted(asked),
    endGetAccess: ({ resource }) => ({ ...withAccess(resource, undefined), isLong: true }),
};

function granted({ hub, resource, body }: Asked): Acted {
    const seconds = numberIn(body, "durationInSeconds");
    if (textIn(body, "access") === undefined || seconds === undefined) {
        throw missing(seconds === undefined ? "grantAccessData.durationInSeconds" : "grantAccessData.access");
    }
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST) {
        throw outOfRange("grantAccessData.durationInSeconds", seconds, 1, LONGEST);
    }
    const owner = runningOwnerOf(resource.id, hub);
    if (owner) {
        throw notAllowed(
            `Access to disk ${resource.name} cannot be granted while it is attached to running VM ${owner.id}.`,
        );
    }
    const { name, domain, now, newId } = hub.options;
    const until = now() + seconds * 1000;
    const [container, signature] = [newId(), newId()].map((id) => id.replaceAll("-", ""));
    const query = new URLSearchParams({
        sv: "2017-04-17",
        sr: "b",
        se: new Date(until).toISOString(),
        sp: "r",
        sig: signature ?? "",
    });
    return {
        ...withAccess(resource, until),
        isLong: true,
        output: { accessSAS: `https://md-${container}.blob.${name}.${domain}/${container}/abcd?${query}` },
    };
}

function withAccess(resource: Resource, until: number | undefined): Acted {
    const { access: _access, ...properties } = objectIn(resource.body, "properties");
    const own = until === undefined ? properties : { ...properties, access: { until } };
    return { changes: [{ put: { ...resource, body: { ...resource.body, properties: own } } }] };
}
