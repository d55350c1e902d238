import * as pulumi from "@pulumi/pulumi";

export interface Recorded {
    type: string;
    name: string;
    inputs: Record<string, unknown>;
    provider: string | undefined;
}

const SECRET = "4dabf18193072939515e22adb298388d";

/**
 * Runs a program against a recording engine, and returns what it registered, in the order of registration.
 * @param areMarked whether secrets keep the marks that tell the engine of them
 */
export async function recorded(
    program: () => unknown,
    { preview = false, areMarked = false } = {},
): Promise<Recorded[]> {
    const resources: Recorded[] = [];
    await pulumi.runtime.setMocks(
        {
            newResource({ type, name, inputs, provider = "" }) {
                resources.push({
                    type,
                    name,
                    inputs: areMarked ? inputs : revealed(inputs),
                    provider: provider.match(/::(\w+)::[^:]*$/)?.[1],
                });
                return { id: preview ? undefined : `/${name}`, state: { name, ...inputs } };
            },
            call: ({ inputs }) => inputs,
        },
        "project",
        "stack",
        preview,
    );
    program();
    await pulumi.runtime.disconnect();
    return resources;
}

/** The inputs of the one resource of a type, or of the one with the name. */
export function inputsOf(resources: readonly Recorded[], type: string, name?: string): Recorded["inputs"] {
    const found = resources.filter(
        (resource) => resource.type.endsWith(`:${type}`) && resource.name === (name ?? resource.name),
    );
    if (found.length !== 1) {
        throw new Error(`${found.length} resources of type ${type}: ${found.map((resource) => resource.name)}`);
    }
    return found[0]?.inputs ?? {};
}

/** The value of an output; a test that waits for none never ends. */
export function resolved(output: pulumi.Output<unknown> | undefined): Promise<unknown> {
    return new Promise((resolve) => output?.apply(resolve));
}

/** Without the marks of secrets. */
// biome-ignore lint/suspicious/noExplicitAny: any JSON
function revealed(value: any): any {
    if (Array.isArray(value)) {
        return value.map(revealed);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return SECRET in value
        ? revealed(value.value)
        : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, revealed(member)]));
}
