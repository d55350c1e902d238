import { generated, type Member, type MemberFact, published } from "./data.ts";

/** A member of an object as a Hub knows it, or refuses it. */
export interface KnownMember extends Pick<Member, "type" | "enum" | "readOnly"> {
    /** On the wire. */
    name: string;
    /** What azure-native calls it. */
    input: string;
    /** Whether a Hub knows the member at all. */
    isKnown: boolean;
    isRequired: boolean;
    isList: boolean;
    /** Whether an object there has names of any kind. */
    isMap: boolean;
    /** What a list or such an object there holds, where those are plain values. */
    holds?: Member["type"];
    /** Whether an object there is a mention of a resource that stands elsewhere. */
    isReference: boolean;
    /** What an object there, or in a list there, may hold; nothing where that is no object, or of any kind. */
    model?: ObjectModel | undefined;
    fact?: MemberFact | undefined;
}

/** The members of an object on the wire, by names of any case: Azure Resource Manager does not tell cases apart. */
export class ObjectModel {
    /** As the profile calls it: `compute/VirtualMachine`. */
    readonly name: string;
    readonly #load: () => readonly KnownMember[];
    #members: ReadonlyMap<string, KnownMember> | undefined;
    #inputs: ReadonlyMap<string, KnownMember> | undefined;
    #mayRefuse: boolean | undefined;

    /** @param load the members, asked for once: models hold each other in circles */
    constructor(name: string, load: () => readonly KnownMember[] = () => []) {
        this.name = name;
        this.#load = load;
    }

    /** What a Hub calls such objects in its messages. */
    get label(): string {
        const own = this.name.slice(this.name.indexOf("/") + 1);
        return published.objects[this.name] ?? (own.endsWith(".properties") ? "Properties" : own);
    }

    get members(): readonly KnownMember[] {
        return [...this.#byName.values()];
    }

    /** The member of a name on the wire. */
    get(name: string): KnownMember {
        return this.#byName.get(name.toLowerCase()) ?? unknownMember(name);
    }

    /** The member that an input of azure-native stands for. */
    input(name: string): KnownMember {
        this.#inputs ??= inputsOf(this);
        return this.#inputs.get(name.toLowerCase()) ?? unknownMember(name);
    }

    /** The object under `properties`, whose members azure-native has beside the others. */
    get properties(): ObjectModel | undefined {
        return this.#byName.get("properties")?.model;
    }

    /** Whether a member on the wire holds what azure-native has beside the others. */
    isEnvelope({ name }: KnownMember): boolean {
        return name === "properties" && this.properties !== undefined;
    }

    /**
     * Whether a Hub is known to refuse anything of what an object may hold that Azure takes, but for what it only mentions.
     * Words that there are not are wrong anywhere.
     */
    get mayRefuse(): boolean {
        this.#mayRefuse ??= mayRefuse(this, new Set());
        return this.#mayRefuse;
    }

    get #byName(): ReadonlyMap<string, KnownMember> {
        this.#members ??= new Map(this.#load().map((member) => [member.name.toLowerCase(), member]));
        return this.#members;
    }
}

/** A member that neither the contract nor a fact has. */
export function unknownMember(name: string): KnownMember {
    return { name, input: name, isKnown: false, isRequired: false, isList: false, isMap: false, isReference: false };
}

function inputsOf(model: ObjectModel): Map<string, KnownMember> {
    const own = model.members.filter((member) => !model.isEnvelope(member));
    // The last one of a name holds: what a Hub only tells gives way to what it is told, and what it does not know to both.
    const rank = ({ isKnown, readOnly }: KnownMember) => (isKnown ? (readOnly ? 1 : 2) : 0);
    const ranked = [...(model.properties?.members ?? []), ...own].sort((one, other) => rank(one) - rank(other));
    return new Map(ranked.flatMap((member) => [member.name, member.input].map((name) => [name.toLowerCase(), member])));
}

/** @param seen models that hold it */
function mayRefuse({ name, members }: ObjectModel, seen: Set<string>): boolean {
    if (seen.has(name)) {
        return false;
    }
    seen.add(name);
    return (
        generated.newer[name] !== undefined ||
        members.some(({ isKnown, fact, isReference, model }) => {
            return !isKnown || fact !== undefined || (model !== undefined && !isReference && mayRefuse(model, seen));
        })
    );
}
