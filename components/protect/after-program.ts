import * as pulumi from "@pulumi/pulumi";

/** Does something once the program has ended without an error, when all that it exports is known. */
export function afterProgram(act: () => Promise<void>): void {
    // biome-ignore lint/complexity/useLiteralKeys: a stack's data is there when the program has ended, but protected
    const data: Promise<unknown> | undefined = pulumi.runtime.getStackResource()?.["getData"]();
    data?.then(act, () => undefined);
}
