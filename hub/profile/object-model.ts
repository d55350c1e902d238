import { generated, type Member, type MemberFact, type Model, published } from "./data.ts";
import { type Facts, factsByStep } from "./facts-by-step.ts";
import { isReference } from "./references.ts";

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
    readonly #facts: Facts;
    #members: ReadonlyMap<string, KnownMember> | undefined;
    #inputs: ReadonlyMap<string, KnownMember> | undefined;
    #mayRefuse: boolean | undefined;

    constructor(name: string, facts: Facts = {}) {
        this.name = name;
        this.#facts = facts;
    }

    /** What a Hub calls such objects in its messages. */
    get label(): string {
        const own = this.name.slice(this.name.indexOf("/") + 1);
        return published.objects[this.name] ?? (own.endsWith(".properties") ? "Properties" : own);
    }

    get members(): Iterable<KnownMember> {
        return this.#byName.values();
    }

    /** The member of a name on the wire. */
    get(name: string): KnownMember {
        return this.#byName.get(name.toLowerCase()) ?? unknownMember(name);
    }

    /** The object under `properties`, whose members azure-native has beside the others. */
    get properties(): ObjectModel | undefined {
        return this.#byName.get("properties")?.model;
    }

    /** Whether a member on the wire holds what azure-native has beside the others. */
    isEnvelope({ name }: KnownMember): boolean {
        return name === "properties" && this.properties !== undefined;
    }

    /** The member that an input of azure-native stands for. */
    input(name: string): KnownMember {
        this.#inputs ??= inputsOf(this);
        return this.#inputs.get(name.toLowerCase()) ?? unknownMember(name);
    }

    /** Whether a Hub is known to refuse anything of what an object may hold, but for what is only mentioned in it. */
    get mayRefuse(): boolean {
        this.#mayRefuse ??= mayRefuse(this, new Set());
        return this.#mayRefuse;
    }

    get #byName(): ReadonlyMap<string, KnownMember> {
        this.#members ??= membersOf(this.name, this.#facts);
        return this.#members;
    }
}

/** An object that may hold anything. */
class OpenModel extends ObjectModel {
    override get(name: string): KnownMember {
        return {
            ...unknownMember(name.toLowerCase() === "properties" ? "properties" : name),
            isKnown: true,
            model: this,
        };
    }

    override input(name: string): KnownMember {
        return this.get(name);
    }

    override get properties(): ObjectModel {
        return this;
    }
}

/** What holds of objects of which nothing is known. */
export const OPEN: ObjectModel = new OpenModel("");

const models = new Map<string, ObjectModel>();

/** A model of the profile, with what is known of it beyond its contract. */
export function modelNamed(name: string): ObjectModel {
    const model = models.get(name) ?? new ObjectModel(name, published.members[name]);
    models.set(name, model);
    return model;
}

/** A member that neither the contract nor a fact has. */
export function unknownMember(name: string): KnownMember {
    return { name, input: name, isKnown: false, isRequired: false, isList: false, isReference: false };
}

function membersOf(name: string, facts: Facts): Map<string, KnownMember> {
    const contract: Model = generated.models[name] ?? {};
    const inner = contract.properties?.$ref;
    const { own, within } = factsByStep(contract, inner === undefined ? {} : (generated.models[inner] ?? {}), facts);
    const known = Object.entries(contract).map(([member, value]): KnownMember => {
        const isEnvelope = member === "properties" && inner !== undefined;
        const model = modelOf(value, isEnvelope ? within : own.get(member)?.within);
        const fact = own.get(member)?.fact;
        return {
            ...{
                name: member,
                input: value.input ?? member,
                type: value.type,
                enum: value.enum,
                readOnly: value.readOnly,
            },
            ...{ isKnown: isKnown(fact), isRequired: value.required ?? false, isList: value.items !== undefined },
            ...{ isReference: model !== undefined && isReference(model.name, name), model, fact },
        };
    });
    const unknown = [...own].filter(([member]) => !Object.hasOwn(contract, member));
    const others = unknown.map(([member, { fact, within: below }]): KnownMember => {
        const model = Object.keys(below).length > 0 ? new ObjectModel(`${name}.${member}`, below) : undefined;
        return { ...unknownMember(member), name: fact?.onWire ?? member, model, fact };
    });
    return new Map([...known, ...others].map((member) => [member.name.toLowerCase(), member]));
}

/** A fact without a reason, a list and a limit says that a Hub does not know what its contract has. */
function isKnown(fact: MemberFact | undefined): boolean {
    return fact === undefined || [fact.because, fact.oneOf, fact.limit].some((reason) => reason !== undefined);
}

function modelOf({ $ref, items }: Member, facts: Facts = {}): ObjectModel | undefined {
    const name = $ref ?? items?.$ref;
    if (name === undefined || Object.keys(facts).length === 0) {
        return name === undefined ? undefined : modelNamed(name);
    }
    return new ObjectModel(name, { ...published.members[name], ...facts });
}

function inputsOf(model: ObjectModel): Map<string, KnownMember> {
    const { properties } = model;
    const own = [...model.members].filter(({ name }) => name !== "properties" || properties === undefined);
    // The last one of a name holds: what a Hub only tells gives way to what it is told, and what it does not know to both.
    const rank = ({ isKnown, readOnly }: KnownMember) => (isKnown ? (readOnly ? 1 : 2) : 0);
    const ranked = [...(properties?.members ?? []), ...own].sort((one, other) => rank(one) - rank(other));
    return new Map(ranked.flatMap((member) => [member.name, member.input].map((name) => [name.toLowerCase(), member])));
}

/** @param seen models that hold it: they hold each other in circles */
function mayRefuse({ name, members }: ObjectModel, seen: Set<string>): boolean {
    if (seen.has(name)) {
        return false;
    }
    seen.add(name);
    const inner = ({ model, isReference, readOnly }: KnownMember) => (isReference || readOnly ? undefined : model);
    return (
        generated.newer[name] !== undefined ||
        [...members].some((member) => {
            const model = inner(member);
            return !member.isKnown || member.fact || member.enum || (model !== undefined && mayRefuse(model, seen));
        })
    );
}
