import { quote } from "../../text/quote.ts";
import { advise, correction, type Remedy } from "../../text/remedy.ts";
import type { Field } from "./fields.ts";

/** What is wrong with a tag, and what would be right. */
export interface Problem {
    field: Field;
    tag: string;
    /** The value as it stands; nothing where the tag is missing. */
    value?: string;
    /** The message without its subject, for those who name something else than the tag. */
    fault: string;
    /** A sentence that names the tag and its value. */
    message: string;
    /** What to write instead of the value, or of a misspelt name; nothing where the tag goes, or another one changes. */
    remedy?: Remedy;
}

export function invalidValue(field: Field, tag: string, value: string, fault: string, remedy: Remedy): Problem {
    return { ...problem(field, tag, `is ${quote(value)}, which ${fault}. ${advise(remedy)}`, remedy), value };
}

export function unsupportedMethod(tag: string): Problem {
    const fault = 'is "hypervisor", but a Hub does not support backing up from the hypervisor. Write "agent".';
    return problem("backupMethod", tag, fault);
}

/** @param known what the tag and the plan say; nothing where one of them is a secret */
export function planConflict(
    field: Field,
    tag: string,
    known?: { value: string; plan: string; planned: string },
): Problem {
    const advice = "Remove the tag, or name another plan.";
    if (!known) {
        return problem(field, tag, `says something else than the backup plan. ${advice}`);
    }
    const { value, plan, planned } = known;
    const fault = `is ${quote(value)}, but plan ${quote(plan)} says ${quote(planned)}. ${advice}`;
    return { ...problem(field, tag, fault), value };
}

/** Neither the value nor what it was probably meant to be is told. */
export function invalidSecret(field: Field, tag: string, fault: string): Problem {
    return problem(
        field,
        tag,
        `is a secret, and its value ${fault}. Write a valid one, in plain text: a promise is no secret.`,
    );
}

export function misspeltName(field: Field, tag: string, name: string): Problem {
    const fault = `is not one that hubguard reads. Name it "${name}".`;
    return { ...problem(field, tag, fault, correction(name)), message: `tag ${quote(tag)} ${fault}`, value: "" };
}

/** @param fault without its subject, the tag */
export function problem(field: Field, tag: string, fault: string, remedy?: Remedy): Problem {
    return { field, tag, fault, message: `tag "${tag}" ${fault}`, ...(remedy ? { remedy } : {}) };
}
