import { Unknown } from "./unknown.ts";
import { ABSENT, Known, type Value } from "./value.ts";

/**
 * What stands for a value that is not known yet, by its type, in the protocol between engine and policy pack
 * (pulumi/pulumi sdk/go/common/resource/plugin/rpc.go; @pulumi/policy/proxy.js).
 */
const SENTINELS: ReadonlySet<unknown> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** Where a value is a secret, it stands in an object under `value`, beside this member. */
export const SECRET_MARK = "hubguard:secret";

/**
 * Members laid over another place: a resource that says the same in other words, or in several places, is read as if it
 * were written like the others. Members are plain values or inputs, which keep their own path.
 */
export class Overlay {
    readonly members: Readonly<Record<string, unknown>>;
    readonly base: Input | undefined;

    constructor(members: Readonly<Record<string, unknown>>, base?: Input) {
        this.members = members;
        this.base = base;
    }
}

/** A place in the inputs of a resource. Reading it never throws, whatever a program put there. */
export class Input {
    readonly #urn: string;
    readonly #raw: unknown;
    /** The path in the resource's inputs, such as `networkProfile.networkInterfaces[0].id`. */
    readonly path: string;
    /** Whether the value, or what holds it, is a secret: it may be judged, but not told. */
    readonly isSecret: boolean;

    constructor(urn: string, raw: unknown, path = "", isSecret = false) {
        if (raw instanceof Input) {
            this.#urn = raw.#urn;
            this.#raw = raw.#raw;
            this.path = raw.path;
            this.isSecret = raw.isSecret || isSecret;
            return;
        }
        const isMarked = typeof raw === "object" && raw !== null && Object.hasOwn(raw, SECRET_MARK);
        this.#urn = urn;
        this.#raw = isMarked ? (raw as { value?: unknown }).value : raw;
        this.path = path;
        this.isSecret = isSecret || isMarked;
    }

    /** The member of an object: absent where this is no object, unknown where this is unknown. */
    get(member: string): Input {
        if (this.#isUnknown) {
            return this;
        }
        const holder = this.#raw instanceof Overlay ? this.#raw.members : this.#raw;
        const isHeld = typeof holder === "object" && holder !== null && Object.hasOwn(holder, member);
        if (!isHeld && this.#raw instanceof Overlay && this.#raw.base) {
            return this.#raw.base.get(member);
        }
        const raw = isHeld ? (holder as Record<string, unknown>)[member] : undefined;
        return new Input(this.#urn, raw, this.path === "" ? member : `${this.path}.${member}`, this.isSecret);
    }

    /** The elements of a list: none where this is no list, one unknown element where this is unknown. */
    items(): Input[] {
        if (this.#isUnknown) {
            return [this];
        }
        const list = Array.isArray(this.#raw) ? this.#raw : [];
        return list.map((raw, at) => new Input(this.#urn, raw, `${this.path}[${at}]`, this.isSecret));
    }

    /** The members of an object by name, as far as their names are known. */
    members(): [string, Input][] {
        if (this.#raw instanceof Overlay) {
            const { members, base } = this.#raw;
            const others = base?.members().filter(([name]) => !Object.hasOwn(members, name)) ?? [];
            return [...Object.keys(members).map((name): [string, Input] => [name, this.get(name)]), ...others];
        }
        const isObject = !this.#isUnknown && typeof this.#raw === "object" && this.#raw !== null;
        return isObject && !Array.isArray(this.#raw)
            ? Object.keys(this.#raw as object).map((name) => [name, this.get(name)])
            : [];
    }

    /** Whether an object, list or plain value is there. */
    presence(): Value<true> {
        return this.#isUnknown ? this.unknown() : this.#isMissing ? ABSENT : new Known(true as const);
    }

    /** A text; numbers and booleans count as what they print, anything else as absent. */
    text(): Value<string> {
        if (this.#isUnknown) {
            return this.unknown();
        }
        const isText = ["string", "number", "boolean"].includes(typeof this.#raw);
        return isText ? new Known(String(this.#raw)) : ABSENT;
    }

    /** A number, also where it is written as text; anything else counts as absent. */
    number(): Value<number> {
        const text = this.text();
        if (!(text instanceof Known)) {
            return text;
        }
        const number = text.value.trim() === "" ? Number.NaN : Number(text.value);
        return Number.isFinite(number) ? new Known(number) : ABSENT;
    }

    /** @param label how messages name the value; its path where nothing is said */
    unknown(label = this.path): Unknown {
        return new Unknown(this.#urn, this.input, label);
    }

    /** The input of the resource that holds this place: `networkProfile`. Dependencies are known by it. */
    get input(): string {
        return this.path.split(/[.[]/, 1)[0] ?? "";
    }

    get #isUnknown(): boolean {
        return SENTINELS.has(this.#raw);
    }

    get #isMissing(): boolean {
        return this.#raw === undefined || this.#raw === null;
    }
}
