import { asSecret, isUnknown, LEFT_TO_ARM, type Raw } from "../../values/raw.ts";
import { evaluate } from "./evaluate.ts";
import type { ArmDeployment } from "./language/arm-deployment.ts";
import type { Names } from "./language/frame.ts";
import type { Limits } from "./language/limits.ts";
import { Loops } from "./language/loops.ts";
import { memberOf, opened } from "./language/member.ts";
import { identified } from "./language/open-value.ts";

/** A template, as it is written. */
interface Written {
    template: Raw;
    /** Values of parameters by name: `{ count: { value: 2 } }`. */
    given: Raw;
    /** Whether a linked file gives values too. */
    hasMoreGiven?: boolean;
}

/** The names that expressions of a template may use: its parameters and variables, evaluated once they are asked for. */
export class Scope implements Names {
    readonly limits: Limits;
    readonly deployment: ArmDeployment;
    readonly key: string;
    #inner = 0;
    readonly #template: Raw;
    readonly #given: Raw;
    readonly #hasMoreGiven: boolean;
    readonly #values = new Map<string, Raw>();

    /** @param key tells it from all other scopes */
    constructor(
        limits: Limits,
        deployment: ArmDeployment,
        key: string,
        { template, given, hasMoreGiven = false }: Written,
    ) {
        this.limits = limits;
        this.deployment = deployment;
        this.key = key;
        this.#template = template;
        this.#given = given;
        this.#hasMoreGiven = hasMoreGiven;
    }

    innerKey(): string {
        return `${this.key} ${this.#inner++}`;
    }

    parameter(name: string): Raw {
        return this.#once(`parameter ${name.toLowerCase()}`, () => this.#parameter(name));
    }

    variable(name: string): Raw {
        return this.#once(`variable ${name.toLowerCase()}`, () => this.#variable(name));
    }

    /** Values are made of one another; one that is made of itself has none. */
    #once(key: string, compute: () => Raw): Raw {
        if (!this.#values.has(key)) {
            this.#values.set(key, LEFT_TO_ARM);
            this.#values.set(key, compute());
        }
        return this.#values.get(key);
    }

    #parameter(name: string): Raw {
        const definition = memberOf(memberOf(this.#template, "parameters"), name);
        const place = `${this.key} parameter ${name.toLowerCase()}`;
        if (definition === undefined || isUnknown(definition)) {
            return identified(definition ?? LEFT_TO_ARM, place);
        }
        const type = opened(memberOf(definition, "type"));
        const isSecure = typeof type === "string" && type.toLowerCase().startsWith("secure");
        const own = this.#givenValue(name) ?? this.#default(definition);
        const value = this.limits.accepts(opened(own)) ? identified(own, place) : LEFT_TO_ARM;
        return isSecure ? asSecret(value) : value;
    }

    /** What the program gives; a reference to a key vault gives what only Azure Resource Manager reads. */
    #givenValue(name: string): Raw {
        const entry = memberOf(this.#given, name);
        if (isUnknown(opened(entry))) {
            return entry;
        }
        const isReference = memberOf(entry, "reference") !== undefined;
        return isReference ? asSecret(LEFT_TO_ARM) : (memberOf(entry, "value") ?? undefined);
    }

    #default(definition: Raw): Raw {
        const value = memberOf(definition, "defaultValue");
        if (this.#hasMoreGiven) {
            return LEFT_TO_ARM;
        }
        if (value === undefined) {
            return opened(memberOf(definition, "nullable")) === true ? null : LEFT_TO_ARM;
        }
        return evaluate(value, { scope: this, loops: Loops.NONE });
    }

    #variable(name: string): Raw {
        const variables = memberOf(this.#template, "variables");
        const value = memberOf(variables, name);
        if (value !== undefined) {
            return evaluate(value, { scope: this, loops: Loops.NONE });
        }
        // Variables may be made by loops too: `"variables": { "copy": [{ "name": "disks", "count": 2, "input": … }] }`.
        const loops = opened(memberOf(variables, "copy"));
        const named = Array.isArray(loops) ? loops.filter((loop) => isNamed(loop, name)) : [];
        return named.length > 0
            ? memberOf(evaluate({ copy: named }, { scope: this, loops: Loops.NONE }), name)
            : LEFT_TO_ARM;
    }
}

function isNamed(loop: Raw, name: string): boolean {
    const own = opened(memberOf(loop, "name"));
    return typeof own === "string" && own.toLowerCase() === name.toLowerCase();
}
