import { isUnknown, LEFT_TO_ARM, markOf, type Raw } from "../../../values/raw.ts";

/** The mark of the unknown value that a result depends on. One that waits for the program will be known some day. */
export function unknownAmong(values: readonly Raw[]): Raw {
    const unknown = values.filter(isUnknown).map(markOf);
    return unknown.find((value) => value !== LEFT_TO_ARM) ?? unknown[0];
}
