import type { JsonObject } from "../../../wire/json.ts";
import type { Service, ServiceCall } from "../../service.ts";
import { absent } from "../refusals.ts";
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
    listing(PUBLISHERS, (call) =>
        entries(
            call,
            [...IMAGES, ...EXTENSIONS].map(({ publisher }) => publisher),
        ),
    ),
    listing(`${ARTIFACTS}/offers`, (call) =>
        entries(
            call,
            imagesAt(call).map(({ offer }) => offer),
        ),
    ),
    listing(`${ARTIFACTS}/offers/skus`, (call) =>
        entries(
            call,
            imagesAt(call).map(({ sku }) => sku),
        ),
    ),
    listing(`${ARTIFACTS}/offers/skus/versions`, imageVersions),
    listing(`${ARTIFACTS}/types`, (call) =>
        entries(
            call,
            extensionsAt(call).map(({ type }) => type),
        ),
    ),
    listing(`${ARTIFACTS}/types/versions`, extensionVersions),
];

function listing(type: string, output: (call: ServiceCall) => JsonObject | JsonObject[]): Service {
    return { type, method: "GET", answer: (call) => ({ output: output(call) }) };
}

/** All versions of an image, or what the Hub tells of the one that is named. */
function imageVersions(call: ServiceCall): JsonObject | JsonObject[] {
    const images = imagesAt(call);
    const version = call.names[5];
    if (version === undefined) {
        return entries(
            call,
            images.flatMap(({ versions }) => versions),
        );
    }
    const image = found(
        images.find(({ versions }) => versions.includes(version)),
        "VMImage",
    );
    const properties = { osDiskImage: { operatingSystem: image.osType }, dataDiskImages: [], hyperVGeneration: "V1" };
    return { ...entry(call, version, 5), properties };
}

function extensionVersions(call: ServiceCall): JsonObject | JsonObject[] {
    const extensions = extensionsAt(call);
    const version = call.names[4];
    if (version === undefined) {
        return entries(
            call,
            extensions.flatMap(({ versions }) => versions),
        );
    }
    const extension = found(
        extensions.find(({ versions }) => versions.includes(version)),
        "VMExtension",
    );
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

/** The text is that of images in Azure. */
function found<T>(artifact: T | undefined, kind: string): T {
    if (artifact === undefined) {
        throw absent(`Artifact: ${kind} was not found.`);
    }
    return artifact;
}

/** One each. */
function entries(call: ServiceCall, names: readonly string[]): JsonObject[] {
    return [...new Set(names)].sort().map((name) => entry(call, name, call.names.length));
}

/** @param depth how many of the names of the path stand before it */
function entry({ hub, scope, names }: ServiceCall, name: string, depth: number): JsonObject {
    const types = [
        "Locations",
        "Publishers",
        "ArtifactTypes",
        ...(isImages(names) ? IMAGE_TYPES : ["Types", "Versions"]),
    ];
    const path = [...names.slice(0, depth), name].map((own, at) => `${types[at]}/${own}`);
    return { location: hub.options.name, name, id: `${scope}/Providers/Microsoft.Compute/${path.join("/")}` };
}

const IMAGE_TYPES = ["Offers", "Skus", "Versions"];

function isImages(names: readonly string[]): boolean {
    return names[2]?.toLowerCase() === "vmimage";
}

function isNamed(own: string, asked: string | undefined): boolean {
    return asked === undefined || own.toLowerCase() === asked.toLowerCase();
}
