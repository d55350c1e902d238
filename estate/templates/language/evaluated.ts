import type { ArmError } from "../../../hub/emulator/wire/arm-error.ts";
import { evaluate } from "../../adapters/template/evaluate.ts";
import type { Frame } from "../../adapters/template/language/frame.ts";
import { isObject, isUnknown, type Raw } from "../../values/raw.ts";
import type { Path } from "../refusals/path.ts";
import { reasonOf } from "../refusals/reason.ts";
import { Unevaluable } from "../refusals/unevaluable.ts";

/** Makes an error of why a value of a template cannot be evaluated, and of where in the template that stands. */
export type Told = (reason: string, path: Path) => ArmError;

/** What a value of a template comes to; parts of it may be open where the frame foresees. @throws ArmError */
export function foreseen(raw: Raw, frame: Frame, path: Path, told: Told): Raw {
    try {
        return evaluate(raw, frame);
    } catch (error) {
        if (!(error instanceof Unevaluable)) {
            throw error;
        }
        throw told(error.reason, faultyPath(raw, frame, path));
    }
}

/** The same, all of it known. */
export function evaluated(raw: Raw, frame: Frame, path: Path, told: Told): Raw {
    const value = foreseen(raw, frame, path, told);
    const open = openPath(value, path);
    if (open) {
        throw told(reasonOf({ kind: "limit" }), open);
    }
    return value;
}

/** Where the part stands that cannot be evaluated: found by evaluating the parts one by one. */
function faultyPath(raw: Raw, frame: Frame, path: Path): Path {
    for (const [step, part] of partsOf(raw)) {
        try {
            evaluate(part, frame);
        } catch (error) {
            return error instanceof Unevaluable ? faultyPath(part, frame, [...path, step]) : path;
        }
    }
    return path;
}

/** Where something stands that is not known; nothing where all is. */
function openPath(value: Raw, path: Path): Path | undefined {
    if (isUnknown(value) || value === undefined) {
        // A text that merely looks like a mark of the engine's is known.
        return typeof value === "string" ? undefined : path;
    }
    for (const [step, part] of partsOf(value)) {
        const open = openPath(part, [...path, step]);
        if (open) {
            return open;
        }
    }
    return undefined;
}

function partsOf(raw: Raw): Iterable<[string | number, Raw]> {
    return Array.isArray(raw) ? raw.entries() : isObject(raw) && !hasLoops(raw) ? Object.entries(raw) : [];
}

function hasLoops(object: Readonly<Record<string, Raw>>): boolean {
    return Object.entries(object).some(([name, value]) => name.toLowerCase() === "copy" && Array.isArray(value));
}
