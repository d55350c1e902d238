import type { LimitName, ListName } from "./data.ts";

/** Something in a body that a Hub refuses. */
export interface BodyFault {
    /**
     * `unknown`: a Hub does not know the member, whatever its value. `refused`: it does not take the value. `enumeration`:
     * the value is none of those that there are. `kind`: it is a list in the place of an object, or the like. `required`:
     * it is missing.
     */
    kind: "unknown" | "required" | "kind" | "enumeration" | "refused";
    /** Where it stands, as the body spells it; what is missing, as the contract does. */
    path: readonly (string | number)[];
    /** The last member of the path. */
    member: string;
    /** What a Hub calls the object that holds it: `DiskProperties`. */
    model: string;
    /** Why: `a Hub has no availability zones`. */
    because?: string;
    /** What to do, as a sentence. */
    instead?: string;
    /** The list of values that it is not in. */
    oneOf?: ListName;
    /** The range of numbers that it is not in. */
    limit?: LimitName;
    value?: unknown;
}
