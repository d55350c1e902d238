import { Outline } from "./outline.ts";

/** Values as the engine sends them: JSON, with marks where a value is not known yet, or a secret. */
export type Raw = unknown;

/**
 * What stands for a value that is not known yet, by its type, in the protocol between engine and policy pack
 * (pulumi/pulumi sdk/go/common/resource/plugin/rpc.go; @pulumi/policy/proxy.js).
 */
const SENTINELS: ReadonlySet<Raw> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** Stands for what only Azure Resource Manager can tell: the value of an expression over the deployment's own outcome. */
export const LEFT_TO_ARM: unique symbol = Symbol("left to Azure Resource Manager");

/** Where a value is a secret, it stands in an object under `value`, beside this member. */
export const SECRET_MARK = "hubguard:secret";

export function isUnknown(raw: Raw): boolean {
    return raw === LEFT_TO_ARM || SENTINELS.has(raw) || raw instanceof Outline;
}

/** The plain mark of an unknown value. */
export function markOf(raw: Raw): Raw {
    return raw instanceof Outline ? raw.unknown : raw;
}

export function isText(raw: Raw): raw is string {
    return typeof raw === "string" && !SENTINELS.has(raw);
}

export function isObject(raw: Raw): raw is Readonly<Record<string, Raw>> {
    return typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Outline);
}

export function isSecret(raw: Raw): raw is { value?: Raw } {
    return typeof raw === "object" && raw !== null && Object.hasOwn(raw, SECRET_MARK);
}

export function asSecret(raw: Raw): Raw {
    return isSecret(raw) ? raw : { [SECRET_MARK]: true, value: raw };
}

/** The name of a member as it is written, whatever the case: Azure Resource Manager does not tell cases apart. */
export function spellingOf(member: string, holder: object): string | undefined {
    if (Object.hasOwn(holder, member)) {
        return member;
    }
    const wanted = member.toLowerCase();
    return Object.keys(holder).find((name) => name.length === wanted.length && name.toLowerCase() === wanted);
}
