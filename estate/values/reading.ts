/**
 * All that rules can ask of values. A value that is not known yet notes that it was asked, so that what no rule could decide
 * is reported; `peek` alone tells nobody. The classes behind stay out of a rule's reach, so that none asks them past that.
 */
export { waitFor } from "./unknown.ts";
export type { Known, Statement, Value } from "./value.ts";
export { ABSENT, anyOf, known, mapped, peek, peekPublic } from "./value.ts";
