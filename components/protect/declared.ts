import * as pulumi from "@pulumi/pulumi";

/** What a resource keeps of its declaration. Pulumi's types do not tell of it; its SDKs have had it from the first. */
interface Declared extends pulumi.Resource {
    readonly __pulumiType: string;
    readonly __name: string;
    readonly __parentResource?: Declared;
    /** The option `protect`, the parent's where there is none; nothing where neither has it. */
    readonly __protect?: boolean;
}

export function declared(resource: pulumi.Resource): Declared {
    return resource as Declared;
}

/** What tells a resource from all others of its stack: as in its URN, its types from the outermost parent on, and its name. */
export function placeOf(resource: Declared): string {
    return `${qualifiedType(resource)}::${resource.__name}`;
}

/** The same of a resource whose registration the engine asks about. */
export async function placeOfRequest({ type, name, opts }: pulumi.ResourceTransformArgs): Promise<string> {
    const { parent } = opts;
    const urn = parent && (await new Promise<string>((resolve) => parent.urn.apply(resolve)));
    const parentType = urn?.split("::")[2] ?? STACK;
    return `${parentType === STACK ? type : `${parentType}$${type}`}::${name}`;
}

/** The component of hubguard that declares a machine, which has a plan by that. @param parent the option of the machine */
export function ownerOf(parent: pulumi.Resource | undefined): string | undefined {
    const { __pulumiType: type, __name: name } = declared(parent ?? ({} as pulumi.Resource));
    return type?.startsWith("hubguard:") ? `${type.split(":").at(-1)} "${name}"` : undefined;
}

function qualifiedType({ __pulumiType, __parentResource }: Declared): string {
    const isTop = __parentResource === undefined || __parentResource.__pulumiType === STACK;
    return isTop ? __pulumiType : `${qualifiedType(__parentResource)}$${__pulumiType}`;
}

const STACK = pulumi.runtime.rootPulumiStackTypeName;
