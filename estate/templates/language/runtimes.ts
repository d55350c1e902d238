import { ofExpressions } from "../../adapters/template/functions/function.ts";
import type { Runtime, TemplateFunction } from "../../adapters/template/language/frame.ts";
import { madeBy } from "../../adapters/template/language/open-value.ts";
import { LEFT_TO_ARM } from "../../values/raw.ts";
import { isLive, liveFunction, type Resources } from "../functions/live.ts";
import { reasonOf, unexpectedReason } from "../refusals/reason.ts";
import { Unevaluable } from "../refusals/unevaluable.ts";

/** Functions by their names in lower case. */
export type Functions = ReadonlyMap<string, TemplateFunction>;

/** Functions that defaults of parameters may call, and nothing else. */
const FOR_DEFAULTS: readonly string[] = ["newguid", "utcnow"];

/** For what is evaluated before anything is deployed: it asks nothing of resources. */
export function early(functions: Functions): Runtime {
    return {
        functionNamed: (name) =>
            functions.get(name) ?? (isLive(name) || FOR_DEFAULTS.includes(name) ? unexpected(name) : undefined),
        refuse(fault) {
            throw new Unevaluable(reasonOf(fault));
        },
    };
}

/** For what is evaluated once the resources that it asks something of are there. */
export function late(functions: Functions, resources: Resources): Runtime {
    const { functionNamed, refuse } = early(functions);
    return {
        functionNamed: (name) => (isLive(name) ? liveFunction(name, resources) : functionNamed(name)),
        refuse,
    };
}

/**
 * For the same before they are there, to see what it asks for, and what is wrong whatever they answer.
 * @param note is told what a resource is called of which something is asked
 */
export function foreseeing(
    functions: Functions,
    note: (target: string, apiVersion: string | undefined) => void,
): Runtime {
    let isOpen = false;
    const asked = (values: readonly unknown[], target: string, apiVersion: string | undefined) => {
        note(target, apiVersion);
        isOpen = true;
        return madeBy("asked", values, LEFT_TO_ARM);
    };
    const { functionNamed, refuse } = late(functions, {
        reference: (target, apiVersion, isFull) => asked([target, isFull], target, apiVersion),
        list: (action, target, apiVersion, input) => asked([action, target, input], target, apiVersion),
    });
    return {
        functionNamed,
        // Of two branches only one may have a value, and which one is taken is not known yet.
        refuse: (fault) => (isOpen ? LEFT_TO_ARM : refuse(fault)),
    };
}

function unexpected(name: string): TemplateFunction {
    return ofExpressions(() => {
        throw new Unevaluable(unexpectedReason(name));
    });
}
