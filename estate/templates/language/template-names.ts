import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import type { ArmDeployment } from "../../adapters/template/language/arm-deployment.ts";
import type { Frame, Names, Runtime } from "../../adapters/template/language/frame.ts";
import { Limits } from "../../adapters/template/language/limits.ts";
import { Loops } from "../../adapters/template/language/loops.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import { isObject, type Raw } from "../../values/raw.ts";
import { invalidTemplate } from "../refusals/invalid-template.ts";
import { positionOf } from "../refusals/path.ts";
import { short } from "../refusals/reason.ts";
import { Unevaluable } from "../refusals/unevaluable.ts";
import { evaluated } from "./evaluated.ts";
import { typeNamed } from "./value-type.ts";

/** What is told of a template besides its text. */
interface Told {
    template: JsonObject;
    /** Values of parameters by name: `{ count: { value: 2 } }`. */
    given: JsonObject;
    deployment: ArmDeployment;
    /** For defaults of parameters. */
    defaults: Runtime;
    /** For variables. */
    variables: Runtime;
}

/** The parameters and variables of a template that is deployed: each has a value, or is refused. */
export class TemplateNames implements Names {
    limits = new Limits();
    readonly key = "";
    readonly deployment: ArmDeployment;
    readonly #told: Told;
    readonly #values = new Map<string, Raw>();
    readonly #begun = new Set<string>();

    constructor(told: Told) {
        this.#told = told;
        this.deployment = told.deployment;
    }

    innerKey(): string {
        return this.key;
    }

    parameter(name: string): Raw {
        return this.#once(`parameter '${short(name)}'`, () => {
            const [own, definition] = entryOf(memberOf(this.#told.template, "parameters"), name) ?? [];
            if (own === undefined) {
                throw new Unevaluable(`The template parameter '${short(name)}' is not found`);
            }
            const value = memberOf(memberOf(this.#told.given, own), "value") ?? this.#default(own, definition);
            return typeNamed(memberOf(definition, "type"))?.of(value) ?? value;
        });
    }

    variable(name: string): Raw {
        return this.#once(`variable '${short(name)}'`, () => {
            const variables = memberOf(this.#told.template, "variables");
            const [own, value] = entryOf(variables, name) ?? [];
            const frame = this.#frame(this.#told.variables);
            const told = (reason: string) => this.#refusedVariable(own ?? name, reason);
            if (own !== undefined && own.toLowerCase() !== "copy") {
                return evaluated(value, frame, ["variables", own], told);
            }
            const loops = memberOf(variables, "copy");
            const copy = (Array.isArray(loops) ? loops : []).filter((loop) => isNamed(loop, name));
            if (copy.length === 0) {
                throw new Unevaluable(`The template variable '${short(name)}' is not found`);
            }
            return memberOf(evaluated({ copy }, frame, ["variables", "copy"], told), name);
        });
    }

    #default(name: string, definition: Raw): Raw {
        const { template, defaults } = this.#told;
        const path = ["parameters", name];
        const value = memberOf(definition, "defaultValue");
        if (value === undefined && memberOf(definition, "nullable") === true) {
            return null;
        }
        if (value === undefined) {
            const place = positionOf(template, path);
            throw invalidTemplate(
                `The value for the template parameter '${name}' at ${place} is not provided`,
                path,
                "files",
            );
        }
        return evaluated(value, this.#frame(defaults), [...path, "defaultValue"], (reason, at) =>
            invalidTemplate(
                `The template resource '${name}' at ${positionOf(template, at)} is not valid: ${reason}`,
                at,
                "expressions",
            ),
        );
    }

    #refusedVariable(name: string, reason: string) {
        const message = `The template variable '${short(name)}' is not valid: ${reason}`;
        return invalidTemplate(message, ["variables", name], "expressions");
    }

    #frame(runtime: Runtime): Frame {
        return { scope: this, loops: Loops.NONE, runtime };
    }

    /** Values are made of one another, but none of itself. */
    #once(called: string, compute: () => Raw): Raw {
        const key = called.toLowerCase();
        if (this.#values.has(key)) {
            return this.#values.get(key);
        }
        if (this.#begun.has(key)) {
            throw new Unevaluable(`The template ${called} is made of itself`);
        }
        this.#begun.add(key);
        try {
            this.#values.set(key, compute());
        } finally {
            this.#begun.delete(key);
        }
        return this.#values.get(key);
    }
}

/** A member by its name in any case, with its name as it is spelled. */
function entryOf(holder: Raw, name: string): [name: string, value: Raw] | undefined {
    const wanted = name.toLowerCase();
    return Object.entries(isObject(holder) ? holder : {}).find(([own]) => own.toLowerCase() === wanted);
}

function isNamed(loop: Raw, name: string): boolean {
    const own = memberOf(loop, "name");
    return typeof own === "string" && own.toLowerCase() === name.toLowerCase();
}
