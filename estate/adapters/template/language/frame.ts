import type { Raw } from "../../../values/raw.ts";
import type { ArmDeployment } from "./arm-deployment.ts";
import type { Expression } from "./expression.ts";
import type { Limits } from "./limits.ts";
import type { Loops } from "./loops.ts";

/** What expressions of a template may name, each evaluated once it is asked for. */
export interface Names {
    readonly limits: Limits;
    readonly deployment: ArmDeployment;
    /** Tells it from all other scopes. */
    readonly key: string;
    /** A key that tells what is within it from all else, another one every time. */
    innerKey(): string;
    parameter(name: string): Raw;
    variable(name: string): Raw;
}

/** Where a value of a template stands: what its expressions may name. */
export interface Frame {
    scope: Names;
    loops: Loops;
    /** Where the template is deployed; nothing where it is only judged. */
    runtime?: Runtime | undefined;
}

/** The evaluation of an expression, as functions see it that take expressions. What is looked at may make it a secret. */
export interface Evaluator {
    readonly frame: Frame;
    /** What a part of the expression yields. It may be a secret, which {@link open} opens. */
    value(expression: Expression): Raw;
    /** The same to look at: the result depends on it. */
    opened(expression: Expression): Raw;
    /** A value to look at, which takes steps by its length. */
    open(value: Raw): Raw;
}

/** A function of the template language. It yields nothing for arguments that Azure Resource Manager would refuse. */
export type TemplateFunction = FunctionOfValues | FunctionOfExpressions;

/**
 * Most functions need all their arguments, which are known then; what these hold may be unknown, or a secret. Functions of
 * outlines make something also of arguments that are not known as a whole, or nothing.
 */
export interface FunctionOfValues {
    takes: "values" | "outlines";
    apply(values: readonly Raw[], open: (value: Raw) => Raw): Raw;
}

/** A few need only some, or what the arguments are called. */
export interface FunctionOfExpressions {
    takes: "expressions";
    apply(expressions: readonly Expression[], evaluation: Evaluator): Raw;
}

/** Where a template is deployed: more is known there, and nothing is left to anybody else. */
export interface Runtime {
    /** A function that is known here only, or that knows more here. @param name in lower case */
    functionNamed(name: string): TemplateFunction | undefined;
    /** What stands for what has no value. @throws where that is the end of it */
    refuse(fault: Fault): Raw;
}

/** Why a part of a template has no value. */
export type Fault =
    | { kind: "syntax"; text: string }
    /** There is no such function. */
    | { kind: "function"; name: string }
    /** A function does not take what it is given. */
    | { kind: "arguments"; name: string; values: readonly Raw[] }
    | { kind: "member"; holder: Raw; key: Raw }
    /** A loop makes no number of copies, or too many. */
    | { kind: "count" }
    /** A name of a member is no text. */
    | { kind: "name" }
    /** It is too deep, too large, or takes too long. */
    | { kind: "limit" };
