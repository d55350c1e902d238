import type { Deployed } from "../../../hub/emulator/templates/templates.ts";
import { ArmError } from "../../../hub/emulator/wire/arm-error.ts";
import { Limits } from "../../adapters/template/language/limits.ts";
import { Loops } from "../../adapters/template/language/loops.ts";
import type { Told } from "../language/evaluated.ts";
import { type Functions, foreseeing, late } from "../language/runtimes.ts";
import type { TemplateNames } from "../language/template-names.ts";
import { invalidTemplate } from "../refusals/invalid-template.ts";
import { positionOf, printed } from "../refusals/path.ts";
import { type Context, calledAs, toldOf } from "./context.ts";
import type { Entry } from "./entry.ts";
import { type Output, outputsOf } from "./outputs.ts";
import { askedOf, resourcesOf } from "./resources-asked.ts";
import type { Stage } from "./stage.ts";
import type { Targets } from "./targets.ts";

/** The two stages in which a template is read: before its resources are there, and when they are. */
export class Reading {
    readonly #deployed: Deployed;
    readonly #context: Context;
    readonly #names: TemplateNames;
    readonly #functions: Functions;
    readonly #targets: Targets;

    constructor(deployed: Deployed, context: Context, names: TemplateNames, functions: Functions, targets: Targets) {
        this.#deployed = deployed;
        this.#context = context;
        this.#names = names;
        this.#functions = functions;
        this.#targets = targets;
    }

    /** Before, for a resource. @param asked takes what something is asked of */
    before(entry: Entry, asked: string[]): Stage {
        return this.#early(toldOf(this.#context, entry.path, calledAs(entry.written)), asked);
    }

    /** Once those are there that a resource depends on. @see https://github.com/dmauser/opnazure/issues/63 */
    after(entry: Entry): Stage {
        const { template } = this.#context;
        return this.#late((reason, at) => {
            const place = positionOf(template, entry.path);
            const message = `Unable to process template language expressions for resource '${entry.id}' at ${place}. '${reason} (${printed(at)}).'`;
            return new ArmError(400, "InvalidTemplate", message, { target: printed(at) });
        });
    }

    /** Refuses outputs that can have no value. @throws ArmError */
    checkOutputs(): void {
        this.#outputs(
            this.#early(
                (reason, at) =>
                    invalidTemplate(`The template output '${at[1]}' is not valid: ${reason}`, at, "expressions"),
                [],
            ),
        );
    }

    /** @see https://github.com/Azure/azure-quickstart-templates/issues/2589 @throws ArmError */
    outputs(): Output[] {
        return this.#outputs(
            this.#late((reason, at) => {
                const [code, target] = ["DeploymentOutputEvaluationFailed", String(at[1])];
                const message = `Unable to evaluate template outputs: '${target}'. Please see error details and deployment operations. Please see https://aka.ms/arm-debug for usage details.`;
                const details = [{ code, target, message: `The template output '${target}' is not valid: ${reason}.` }];
                return new ArmError(400, code, message, { details });
            }),
        );
    }

    #outputs(stage: Stage): Output[] {
        return outputsOf(this.#context.template, stage, { path: [], loops: Loops.NONE });
    }

    #early(told: Told, asked: string[]): Stage {
        const runtime = foreseeing(this.#functions, (target, apiVersion) => {
            askedOf(this.#targets, target, apiVersion);
            asked.push(target);
        });
        return { names: this.#names, runtime, told, isEarly: true };
    }

    #late(told: Told): Stage {
        this.#names.limits = new Limits();
        const runtime = late(this.#functions, resourcesOf(this.#deployed, this.#targets));
        return { names: this.#names, runtime, told, isEarly: false };
    }
}
