import { generated, type Member, type MemberFact, type Model, published } from "./data.ts";
import { type Facts, factsByStep } from "./facts-by-step.ts";
import { type KnownMember, ObjectModel, unknownMember } from "./object-model.ts";
import { isReference } from "./references.ts";

const models = new Map<string, ObjectModel>();

/** A model of the profile, with what is known of it beyond its contract. */
export function modelNamed(name: string): ObjectModel {
    const model = models.get(name) ?? modelWith(name, published.members[name]);
    models.set(name, model);
    return model;
}

function modelWith(name: string, facts: Facts = {}): ObjectModel {
    return new ObjectModel(name, () => membersOf(name, facts));
}

function membersOf(name: string, facts: Facts): KnownMember[] {
    const contract: Model = generated.models[name] ?? {};
    const inner = contract.properties?.$ref;
    const { own, within } = factsByStep(contract, inner === undefined ? {} : (generated.models[inner] ?? {}), facts);
    const known = Object.entries(contract).map(([member, value]): KnownMember => {
        const isEnvelope = member === "properties" && inner !== undefined;
        const model = modelOf(value, isEnvelope ? within : own.get(member)?.within);
        const fact = own.get(member)?.fact;
        return {
            ...{ name: member, input: value.input ?? member, type: value.type, enum: value.enum, model, fact },
            ...{ readOnly: value.readOnly, isRequired: value.required ?? false, isList: value.items !== undefined },
            ...{ isMap: value.map !== undefined, holds: (value.items ?? value.map)?.type },
            isKnown: isKnown(fact),
            isReference: model !== undefined && isReference(model.name, name),
        };
    });
    const unknown = [...own].filter(([member]) => !Object.hasOwn(contract, member));
    const others = unknown.map(([member, { fact, within: below }]): KnownMember => {
        const model = Object.keys(below).length > 0 ? modelWith(`${name}.${member}`, below) : undefined;
        return { ...unknownMember(member), name: fact?.onWire ?? member, model, fact };
    });
    return [...known, ...others];
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
    return modelWith(name, { ...published.members[name], ...facts });
}
