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
