/** Something that the user can mend; shown as its message, without a stack trace. */
export class SetupProblem extends Error {}

/** One way to get a tool does not work on this machine; the next one is tried. */
export class Unavailable extends Error {}

/**
 * Ends the process with the message of a problem that the user can mend. Anything else is a defect and keeps its trace.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
    if (error instanceof SetupProblem) {
        console.error(`hubguard: ${error.message}`);
    } else {
        console.error(error);
    }
    process.exit(1);
}
