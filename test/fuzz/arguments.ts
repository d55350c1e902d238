import * as pulumi from "@pulumi/pulumi";
import { callOf, type Drawn, drawnArguments } from "../components/arbitrary-arguments.ts";
import { recorded } from "../components/recording.ts";
import type { Law } from "./law.ts";
import { rejectionsOf } from "./rejections.ts";
import { checkState, checkTold } from "./told.ts";

/**
 * Whatever a program passes to a component makes it, or is refused in sentences.
 * @param hear is told each refusal, and nothing where a call was taken
 */
export function argumentsLaw(hear: (refusal: string | undefined) => void = () => {}): Law<Drawn> {
    return {
        cases: drawnArguments,
        async check(drawn) {
            const { subject, call } = callOf(drawn);
            const refusals: unknown[] = [];
            const program = () => {
                try {
                    call();
                } catch (error) {
                    // The Hubs of the program are still to be registered.
                    refusals.push(error);
                }
            };
            const late = await rejectionsOf(async () => {
                for (const { inputs } of await recorded(program, { areMarked: true })) {
                    checkState(inputs);
                }
            });
            const messages = [
                ...refusals.map((error) => messageOf(error, new RegExp(`^${subject}( ".*")?:`))),
                ...late.map((error) => messageOf(error, /:/)),
            ];
            hear(messages[0]);
        },
    };
}

/** @throws {unknown} what is no refusal of hubguard's own */
function messageOf(error: unknown, form: RegExp): string {
    if (!(error instanceof pulumi.RunError) || !form.test(error.message)) {
        throw error;
    }
    checkTold(error.message);
    return error.message;
}
