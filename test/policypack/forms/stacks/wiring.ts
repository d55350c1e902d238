import { type Declared, unknown } from "../../requests.ts";

/** Inputs, and the resources that they are made from where they are outputs of these. */
type Wired = Pick<Declared, "inputs" | "dependencies">;

/** Passes the id of a resource on. @param form what the input holds */
export type Wiring = (input: string, from: string, form: (id: unknown) => unknown, id: string) => Wired;

/** As an output of the resource, which is not known before deployment. */
export const byOutput: Wiring = (input, from, form) => ({
    inputs: { [input]: form(unknown) },
    dependencies: { [input]: [from] },
});

/** Written out. */
export const byId: Wiring = (input, _, form, id) => ({ inputs: { [input]: form(id) } });

/** Not known before deployment, and made from nothing. */
export const byNothing: Wiring = (input, _, form) => ({ inputs: { [input]: form(unknown) } });

export function wired(declared: Declared, ...wirings: readonly Wired[]): Declared {
    return {
        ...declared,
        inputs: Object.assign({}, declared.inputs, ...wirings.map(({ inputs }) => inputs)),
        dependencies: Object.assign({}, declared.dependencies, ...wirings.map(({ dependencies }) => dependencies)),
    };
}
