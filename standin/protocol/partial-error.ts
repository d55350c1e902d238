import type { Properties } from "./values.ts";

/**
 * A resource that was made or changed, but not to the end. The engine keeps it in the state, and says why it is not what it
 * should be.
 */
export class PartialError extends Error {
    readonly id: string;
    readonly outputs: Properties;
    readonly inputs: Properties;

    constructor(message: string, { id, outputs, inputs }: { id: string; outputs: Properties; inputs: Properties }) {
        super(message);
        this.id = id;
        this.outputs = outputs;
        this.inputs = inputs;
    }
}
