import { createHash } from "node:crypto";

/** What the stack's `pulumi:autonaming` configuration asks for. */
export interface Autonaming {
    mode: "propose" | "enforce" | "disable";
    proposedName: string;
}

export interface AutoName {
    value: string;
    /** A random name lets a replacement be created before the old resource is deleted. */
    isRandom: boolean;
}

/**
 * The name that azure-native gives a resource without one.
 *
 * Only top-level resources get random digits; a child repeats its logical name. Names are not bent to Azure's rules: a
 * storage account whose logical name has capitals gets a name that Azure refuses.
 * https://github.com/pulumi/pulumi-azure-native/pull/519, https://github.com/pulumi/pulumi-azure-native/issues/3665
 */
export function toAutoName(
    path: string,
    name: string,
    seed: Uint8Array,
    autonaming?: Autonaming,
): AutoName | undefined {
    if (autonaming?.mode === "disable") {
        return undefined;
    }
    const isUuid = /\{(roleAssignmentName|roleDefinitionId)\}$/.test(path);
    if (autonaming && (autonaming.mode === "enforce" || !isUuid)) {
        return { value: autonaming.proposedName, isRandom: true };
    }

    const digits = createHash("sha256").update(seed).digest("hex");
    if (isUuid) {
        return { value: toUuid(digits), isRandom: true };
    }
    return isTopLevel(path) ? { value: name + digits.slice(0, 8), isRandom: true } : { value: name, isRandom: false };
}

/** A UUID of the first 32 hexadecimal digits. */
export function toUuid(digits: string): string {
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

function isTopLevel(path: string): boolean {
    const [, ...ofProviders] = path.split("/Microsoft.");
    const placeholders = ofProviders.at(-1)?.match(/\{/g)?.length;
    return placeholders === undefined || placeholders === 1 || /\{(endpointName|customDomainName)\}$/.test(path);
}
