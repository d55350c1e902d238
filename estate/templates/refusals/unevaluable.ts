/** A part of a template has no value. Caught where it is known what stands there. */
export class Unevaluable extends Error {
    /** A sentence without its full stop: `The template function 'x' is not valid`. */
    readonly reason: string;

    constructor(reason: string) {
        super(reason);
        this.reason = reason;
    }
}
