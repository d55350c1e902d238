import type { HubView } from "../../../state/hub-view.ts";
import { type JsonObject, numberIn, objectIn, textIn } from "../../../wire/json.ts";
import type { Completed, Write } from "../../kind.ts";
import { withToldCapabilities } from "../capabilities.ts";
import { changed, invalid, missing, outOfRange } from "../refusals.ts";
import { unknownSize } from "../sizes/offered.ts";
import { scaled } from "./capacity.ts";
import { isSameModel, modelOf } from "./model/model.ts";
import { checkPools } from "./pools.ts";

/** Fills in a scale set, and the instances that come and go with it. @throws ArmError where the Hub does not do that */
export function completedSet(write: Write): Completed {
    const { hub, id, name, body, before } = write;
    const { instances: _instances, uniqueId: _uniqueId, ...sent } = objectIn(body, "properties");
    const was = before && objectIn(before.body, "properties");
    const sku = skuOf(hub, objectIn(body, "sku"), objectIn(before?.body ?? {}, "sku"));
    const model = was && objectIn(was, "virtualMachineProfile");
    const virtualMachineProfile = modelOf(
        write,
        objectIn(sent, "virtualMachineProfile"),
        model,
        textIn(sku, "name") ?? "",
    );
    checkPools(hub, id, virtualMachineProfile);
    checkDomains(hub, sent, was);
    const isSame =
        model !== undefined &&
        isSameModel(model, virtualMachineProfile) &&
        objectIn(before?.body ?? {}, "sku").name === sku.name;
    const state = objectIn(was ?? {}, "instances");
    const version = (numberIn(state, "model") ?? 0) + (isSame ? 0 : 1);
    const properties: JsonObject = {
        ...{ singlePlacementGroup: true, overprovision: true, upgradePolicy: { mode: "Manual" } },
        ...(was?.platformFaultDomainCount === undefined
            ? {}
            : { platformFaultDomainCount: was.platformFaultDomainCount }),
        ...withToldCapabilities(sent),
        uniqueId: was?.uniqueId ?? hub.options.newId(),
        virtualMachineProfile,
        instances: { next: numberIn(state, "next") ?? 0, model: version },
    };
    const { next, ...completed } = scaled(hub, { id, name, body: { ...body, sku, properties } });
    body.sku = sku;
    body.properties = { ...properties, instances: { next, model: version } };
    return completed;
}

/** @throws ArmError where it tells no size that the Hub has, or no number of instances */
function skuOf({ options: { profile } }: HubView, sent: JsonObject, was: JsonObject): JsonObject {
    const name = textIn(sent, "name") ?? textIn(was, "name");
    const capacity = numberIn(sent, "capacity") ?? numberIn(was, "capacity");
    if (name === undefined || capacity === undefined) {
        throw missing(name === undefined ? "sku.name" : "sku.capacity");
    }
    if (!profile.hasVmSize(name)) {
        throw unknownSize(profile, name, "vmSize");
    }
    const { from, to } = profile.limit("scaleSetInstances");
    if (!Number.isInteger(capacity) || capacity < from || capacity > to) {
        throw outOfRange("sku.capacity", capacity, from, to);
    }
    return { name, tier: textIn(sent, "tier") ?? textIn(was, "tier") ?? "Standard", capacity };
}

/** A fault domain is a node of the Hub. @throws ArmError where there are fewer, or it changes */
function checkDomains({ options }: HubView, sent: JsonObject, was: JsonObject | undefined): void {
    const asked = numberIn(sent, "platformFaultDomainCount");
    const to = Math.min(options.profile.limit("faultDomains").to, options.nodes);
    if (asked === undefined) {
        return;
    }
    if (was && asked !== was.platformFaultDomainCount) {
        throw changed("platformFaultDomainCount");
    }
    if (!Number.isInteger(asked) || asked < 1 || asked > to) {
        throw invalid(
            "platformFaultDomainCount",
            `The specified fault domain count ${asked} must fall in the range 1 to ${to}.`,
        );
    }
}
