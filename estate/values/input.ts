import { printablePath } from "../../text/quote.ts";
import { Outline } from "./outline.ts";
import { type Presence, THERE } from "./presence.ts";
import { asSecret, isObject, isSecret, isUnknown, LEFT_TO_ARM, markOf, type Raw, spellingOf } from "./raw.ts";
import { Unknown } from "./unknown.ts";
import { ABSENT, Known, type Value } from "./value.ts";

/** What all places of a resource have in common. */
export interface Origin {
    urn: string;
    /** Whether they are Azure Resource Manager's own JSON: members in any case, and many of them under `properties`. */
    isArmJson?: boolean;
    /** What the resource deploys there, as messages name it, where it deploys more than itself. */
    subject?: string;
}

/** Members that Azure Resource Manager keeps beside `properties`. */
export const ENVELOPE: readonly string[] = [
    ...["id", "name", "type", "location", "tags", "sku", "kind", "plan"],
    ...["identity", "zones", "extendedLocation", "managedBy"],
];

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

/** Inputs that mention a resource by its id: `managedDisk.id`, `diskAccessId`. */
const MENTION = /(?:^|\.)id$|[a-z]Id$/;

/** How a place is held. */
interface Holding {
    /** Whether what holds it is a secret. */
    isSecret?: boolean;
    /** How many steps it is from the body of the resource; `properties` of Azure Resource Manager's JSON is none. */
    depth?: number;
    /** Whether it lies within a value that is not known, which may hold it or not. */
    isWithinUnknown?: boolean;
}

/** A place in the inputs of a resource. Reading it never throws, whatever a program put there. */
export class Input {
    readonly #origin: Origin;
    readonly #raw: Raw;
    readonly #depth: number;
    readonly #isWithinUnknown: boolean;
    /** The path in the resource's inputs, such as `networkProfile.networkInterfaces[0].id`. */
    readonly path: string;
    /** Whether the value, or what holds it, is a secret: it may be judged, but not told. */
    readonly isSecret: boolean;

    /**
     * @param origin where the place is; its URN alone where the rest is as usual
     * @param raw what stands there, which is no input itself but may be made of some
     */
    constructor(origin: Origin | string, raw: Raw, path = "", holding: Holding = {}) {
        const { isSecret: secret = false, depth = 0, isWithinUnknown = false } = holding;
        const isMarked = isSecret(raw);
        this.#origin = typeof origin === "string" ? { urn: origin } : origin;
        this.#raw = isMarked ? raw.value : raw;
        this.#depth = depth;
        this.#isWithinUnknown = isWithinUnknown;
        this.path = path;
        this.isSecret = secret || isMarked;
    }

    /** The member of an object: absent where this is no object, unknown where this is unknown. */
    get(member: string): Input {
        if (this.#isUnknown) {
            return this.#within();
        }
        const spelling = this.#spellingOf(member);
        if (spelling === undefined && this.#raw instanceof Overlay && this.#raw.base) {
            return this.#raw.base.get(member);
        }
        if (spelling === undefined && this.#origin.isArmJson && !ENVELOPE.includes(member)) {
            const properties = this.#spellingOf("properties");
            return properties === undefined ? this.#at(member) : this.#at(properties).#own(member, this.#depth + 1);
        }
        return this.#at(spelling ?? member);
    }

    /** The elements of a list: none where this is no list, one unknown element where this is unknown. */
    items(): Input[] {
        if (this.#isUnknown) {
            return [this.#within()];
        }
        const list = Array.isArray(this.#raw) ? this.#raw : [];
        const [{ isSecret }, depth] = [this, this.#depth + 1];
        return list.map((raw, at) => this.#holding(raw, `${this.path}[${at}]`, { isSecret, depth }));
    }

    /** The members of an object by name, as far as their names are known. */
    members(): [string, Input][] {
        if (this.#raw instanceof Overlay) {
            const { members, base } = this.#raw;
            const others = base?.members().filter(([name]) => !Object.hasOwn(members, name)) ?? [];
            return [...Object.keys(members).map((name): [string, Input] => [name, this.#at(name)]), ...others];
        }
        const names = !this.#isUnknown && isObject(this.#raw) ? Object.keys(this.#raw) : [];
        const isNested = (name: string) => this.#origin.isArmJson && name.toLowerCase() === "properties";
        return names.flatMap((name): [string, Input][] => {
            const input = this.#at(name);
            return isNested(name) && isObject(input.#raw) ? input.members() : [[name, input]];
        });
    }

    /**
     * Whether an object, list or plain value is there. What a program writes is there before its value is known; an input
     * that is not known as a whole may turn out to be nothing, unless it mentions a resource by its id.
     */
    presence(): Presence {
        if (this.#raw === undefined || this.#raw === null) {
            return ABSENT;
        }
        return this.#isUnknown && !this.#isThere ? this.unknown() : THERE;
    }

    /** What the value waits for, where nothing of it is known. */
    awaited(): Unknown | undefined {
        return this.#isUnknown ? this.unknown() : undefined;
    }

    /** A text; numbers and booleans count as what they print, anything else as absent. */
    text(): Value<string> {
        if (this.#isUnknown) {
            return this.unknown();
        }
        const isText = ["string", "number", "boolean"].includes(typeof this.#raw);
        return isText ? new Known(String(this.#raw), this.isSecret) : ABSENT;
    }

    /** A number, also where it is written as text; anything else counts as absent. */
    number(): Value<number> {
        const text = this.text();
        if (!(text instanceof Known)) {
            return text;
        }
        const number = text.value.trim() === "" ? Number.NaN : Number(text.value);
        return Number.isFinite(number) ? new Known(number, this.isSecret) : ABSENT;
    }

    /** The same place, read as if this stood there. */
    as(raw: Raw): Input {
        const [{ isSecret }, depth, isWithinUnknown] = [this, this.#depth, this.#isWithinUnknown];
        return new Input(this.#origin, raw, this.path, { isSecret, depth, isWithinUnknown });
    }

    /** What stands there as it came, for what is evaluated before it is read. */
    raw(): Raw {
        return this.isSecret && this.#raw !== undefined ? asSecret(this.#raw) : this.#raw;
    }

    /** @param label how messages name the value; its path where nothing is said */
    unknown(label = printablePath(this.path)): Unknown {
        const { urn, subject } = this.#origin;
        const pattern = !this.#isWithinUnknown && this.#raw instanceof Outline ? this.#raw.pattern : undefined;
        return new Unknown(urn, this.input, label, { subject, isLeftToArm: this.#isLeftToArm, pattern });
    }

    /** The input of the resource that holds this place: `networkProfile`. Dependencies are known by it. */
    get input(): string {
        return this.#isLeftToArm ? "" : (this.path.split(/[.[]/, 1)[0] ?? "");
    }

    /** The member that stands here itself. */
    #own(member: string, depth: number): Input {
        return this.#isUnknown ? this.#within() : this.#at(this.#spellingOf(member) ?? member, depth);
    }

    #at(name: string, depth = this.#depth + 1): Input {
        const holder = this.#holder;
        const raw = holder && Object.hasOwn(holder, name) ? holder[name] : undefined;
        const { path, isSecret } = this;
        return this.#holding(raw, path === "" ? name : `${path}.${name}`, { isSecret, depth });
    }

    /** A place within this one. Inputs of which it is made stay where they are. */
    #holding(raw: Raw, path: string, holding: Holding): Input {
        if (!(raw instanceof Input)) {
            return new Input(this.#origin, raw, path, holding);
        }
        return holding.isSecret ? raw.as(asSecret(raw.#raw)) : raw;
    }

    /** Any place within this one, where it is unknown. */
    #within(): Input {
        const { path, isSecret } = this;
        return new Input(this.#origin, this.#raw, path, { isSecret, depth: this.#depth, isWithinUnknown: true });
    }

    #spellingOf(member: string): string | undefined {
        const holder = this.#holder;
        if (!holder) {
            return undefined;
        }
        const isExact = Object.hasOwn(holder, member);
        return isExact ? member : this.#origin.isArmJson ? spellingOf(member, holder) : undefined;
    }

    get #holder(): Readonly<Record<string, Raw>> | undefined {
        const holder = this.#raw instanceof Overlay ? this.#raw.members : this.#raw;
        return typeof holder === "object" && holder !== null ? (holder as Record<string, Raw>) : undefined;
    }

    get #isUnknown(): boolean {
        return isUnknown(this.#raw);
    }

    get #isLeftToArm(): boolean {
        return markOf(this.#raw) === LEFT_TO_ARM;
    }

    /** Whether an unknown value is sure to be one. */
    get #isThere(): boolean {
        const mayBeNothing = this.#raw === LEFT_TO_ARM || (this.#raw instanceof Outline && this.#raw.mayBeNothing);
        return !this.#isWithinUnknown && !mayBeNothing && (this.#depth > 1 || MENTION.test(this.path));
    }
}
