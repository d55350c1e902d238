import type { Member, Model } from "../../hub/profile/data.ts";
import { type MapperMember, type Mappers, type MapperType, stepsOf } from "./mapper.ts";

/** What a body may hold of other models is a reference to them by name, as models hold each other in circles. */
export class ContractModels {
    readonly #contract: string;
    readonly #mappers: Mappers;
    readonly models: Record<string, Model> = {};

    constructor(contract: string, mappers: Mappers) {
        this.#contract = contract;
        this.#mappers = mappers;
    }

    /**
     * Adds a model and those that it holds.
     * @param className of what a client sends
     * @param answered of what a Hub answers, whose other members clients send back: they are read-only
     * @returns its name
     */
    add(className: string, answered?: string): string {
        const name = `${this.#contract}/${className}`;
        if (!Object.hasOwn(this.models, name)) {
            this.models[name] = {};
            this.#addMembers(name, className, false);
            if (answered !== undefined) {
                this.#addMembers(name, answered, true);
            }
            this.#addAnsweredType(this.models[name] as Record<string, Member>);
        }
        return name;
    }

    #addMembers(model: string, className: string, isAnswer: boolean): void {
        const mapper = this.#mappers[className];
        if (mapper?.type.modelProperties === undefined) {
            throw new Error(`${this.#contract} has no model ${className}`);
        }
        // Programs of azure-native and of the clients call members of storage accounts otherwise than the wire does.
        for (const [name, member] of Object.entries(mapper.type.modelProperties)) {
            const steps = stepsOf(name, member);
            const last = steps.pop() ?? name;
            const holder = steps.reduce((outer, step) => this.#within(outer, step), model);
            const members = this.models[holder] as Record<string, Member>;
            const sent = members[last];
            if (sent?.$ref !== undefined && isAnswer && member.type.className !== undefined) {
                this.#addMembers(sent.$ref, member.type.className, true);
            } else if (sent === undefined) {
                const isRenamed = this.#contract === "storage" && name.toLowerCase() !== last.toLowerCase();
                members[last] = { ...(isRenamed ? { input: name } : {}), ...this.#read(member, isAnswer) };
            }
        }
    }

    /** Subnets, rules and the like are answered with their type, which clients send back; only later contracts say so. */
    #addAnsweredType(members: Record<string, Member>): void {
        if (members.id !== undefined && members.name !== undefined && members.etag !== undefined) {
            members.type ??= { type: "any", readOnly: true };
        }
    }

    /** The clients know no model of what they flatten. */
    #within(outer: string, step: string): string {
        const inner = `${outer}.${step}`;
        this.models[inner] ??= {};
        const members = this.models[outer] as Record<string, Member>;
        members[step] ??= { $ref: inner };
        return inner;
    }

    #read(member: MapperMember, isAnswer: boolean): Member {
        if (member.readOnly || isAnswer) {
            return { type: "any", readOnly: true };
        }
        return { ...this.#valueOf(member.type), ...(member.required ? { required: true } : {}) };
    }

    #valueOf({ name, className = "", allowedValues, element, value }: MapperType): Member {
        switch (name) {
            case "Composite":
                return { $ref: this.add(className) };
            case "Sequence":
                return { items: this.#valueOf(element?.type ?? { name: "any" }) };
            case "Dictionary":
                return { map: this.#valueOf(value?.type ?? { name: "any" }) };
            case "Enum":
                return { type: "string", enum: allowedValues ?? [] };
            case "Boolean":
                return { type: "boolean" };
            case "Number":
                return { type: "number" };
            case "String":
            case "DateTime":
                return { type: "string" };
            default:
                return { type: "any" };
        }
    }
}
