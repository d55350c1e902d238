import * as pulumi from "@pulumi/pulumi";

/** What the package's schema says of a value. */
export interface TypeSchema {
    plain?: boolean;
    $ref?: string;
    items?: TypeSchema;
    additionalProperties?: TypeSchema;
}

export type Properties = Readonly<Record<string, TypeSchema>>;

/**
 * The properties as components take them. Where a part of an argument is a secret or another resource's output, Pulumi
 * may hand over an output of all of it. What components need to see (`plain`) is taken out of it, as far as it is known
 * and no secret; everything else stays the output that it is.
 * @param typeOf the properties of a named object type
 */
export async function withPlainValues(
    values: pulumi.Inputs,
    properties: Properties,
    typeOf: (ref: string) => Properties | undefined,
): Promise<pulumi.Inputs> {
    const entries = Object.entries(values).map(async ([name, value]) => [name, await toPlain(value, properties[name])]);
    return Object.fromEntries(await Promise.all(entries));

    async function toPlain(given: unknown, type: TypeSchema = {}): Promise<unknown> {
        const value = type.plain && pulumi.Output.isInstance(given) ? await opened(given) : given;
        if (Array.isArray(value)) {
            return Promise.all(value.map((element) => toPlain(element, type.items)));
        }
        if (!isRecord(value)) {
            return value;
        }
        const { additionalProperties: each } = type;
        const members = each
            ? Object.fromEntries(Object.keys(value).map((name) => [name, each]))
            : typeOf(type.$ref ?? "");
        return members ? withPlainValues(value, members, typeOf) : value;
    }
}

/** The value of an output, whose own members are outputs again: those of a secret are secrets. */
async function opened(output: pulumi.Output<unknown>): Promise<unknown> {
    const { isKnown } = output as unknown as { isKnown: Promise<boolean> };
    if (!(await isKnown)) {
        return output;
    }
    const value = await new Promise((resolve) => output.apply(resolve));
    const member = (name: string | number) =>
        output.apply((whole) => (whole as Record<string | number, unknown>)[name]);
    if (Array.isArray(value)) {
        return value.map((_, at) => member(at));
    }
    if (isRecord(value)) {
        return Object.fromEntries(Object.keys(value).map((name) => [name, member(name)]));
    }
    return (await pulumi.isSecret(output)) ? output : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return (
        typeof value === "object" &&
        value !== null &&
        !pulumi.Output.isInstance(value) &&
        !pulumi.Resource.isInstance(value)
    );
}
