import type { JsonObject } from "../../../wire/json.ts";
import type { Service, ServiceCall } from "../../service.ts";
import { entries, entry, found, isNamed } from "./entry.ts";
import { EXTENSIONS, type MarketplaceExtension } from "./extensions.ts";
import { IMAGES, type MarketplaceImage } from "./images.ts";

/*
 * The marketplace, as a client goes through it level by level.
 * https://learn.microsoft.com/rest/api/compute/virtual-machine-images
 * https://learn.microsoft.com/rest/api/compute/virtual-machine-extension-images
 */
const PUBLISHERS = "Microsoft.Compute/locations/publishers";
const ARTIFACTS = `${PUBLISHERS}/artifacttypes`;

export const LISTINGS: readonly Service[] = [
    level(PUBLISHERS, () => [...IMAGES, ...EXTENSIONS].map(({ publisher }) => publisher)),
    level(`${ARTIFACTS}/offers`, (call) => imagesAt(call).map(({ offer }) => offer)),
    level(`${ARTIFACTS}/offers/skus`, (call) => imagesAt(call).map(({ sku }) => sku)),
    listing(`${ARTIFACTS}/offers/skus/versions`, imageVersions),
    level(`${ARTIFACTS}/types`, (call) => extensionsAt(call).map(({ type }) => type)),
    listing(`${ARTIFACTS}/types/versions`, extensionVersions),
];

function level(type: string, namesOf: (call: ServiceCall) => readonly string[]): Service {
    return listing(type, (call) => entries(call, namesOf(call)));
}

function listing(type: string, output: (call: ServiceCall) => JsonObject | JsonObject[]): Service {
    return { type, method: "GET", answer: (call) => ({ output: output(call) }) };
}

/** All versions of an image, or what the Hub tells of the one that is named. */
function imageVersions(call: ServiceCall): JsonObject | JsonObject[] {
    const images = imagesAt(call);
    const version = call.names[5];
    if (version === undefined) {
        const all = images.flatMap(({ versions }) => versions);
        return entries(call, all);
    }
    const own = images.find(({ versions }) => versions.includes(version));
    const image = found(own, "VMImage");
    const properties = { osDiskImage: { operatingSystem: image.osType }, dataDiskImages: [], hyperVGeneration: "V1" };
    return { ...entry(call, version, 5), properties };
}

function extensionVersions(call: ServiceCall): JsonObject | JsonObject[] {
    const extensions = extensionsAt(call);
    const version = call.names[4];
    if (version === undefined) {
        const all = extensions.flatMap(({ versions }) => versions);
        return entries(call, all);
    }
    const own = extensions.find(({ versions }) => versions.includes(version));
    const extension = found(own, "VMExtension");
    const properties = {
        operatingSystem: extension.osType,
        computeRole: "IaaS",
        handlerSchema: "",
        vmScaleSetEnabled: true,
        supportsMultipleExtensions: false,
    };
    return { ...entry(call, version, 4), properties };
}

/** Those of the publisher, the offer and the SKU of a path, as far as it names them. @throws ArmError where it names none */
function imagesAt({ names: [, publisher, , offer, sku] }: ServiceCall): MarketplaceImage[] {
    const own = IMAGES.filter(
        (image) => isNamed(image.publisher, publisher) && isNamed(image.offer, offer) && isNamed(image.sku, sku),
    );
    return found(own.length === 0 ? undefined : own, "VMImage");
}

function extensionsAt({ names: [, publisher, , type] }: ServiceCall): MarketplaceExtension[] {
    const own = EXTENSIONS.filter((one) => isNamed(one.publisher, publisher) && isNamed(one.type, type));
    return found(own.length === 0 ? undefined : own, "VMExtension");
}
