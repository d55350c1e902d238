import { type KnownMember, ObjectModel, unknownMember } from "./object-model.ts";

/** An object that may hold anything. */
class OpenModel extends ObjectModel {
    override get(name: string): KnownMember {
        const isEnvelope = name.toLowerCase() === "properties";
        return { ...unknownMember(isEnvelope ? "properties" : name), isKnown: true, model: this };
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
