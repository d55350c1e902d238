/** Things by their names, which are compared without case and surrounding blanks. */
export type ByName<T> = ReadonlyMap<string, T & { readonly name: string }>;

/** The thing of a name that a machine or a setting gives. */
export function named<T>(things: ByName<T>, name: string): (T & { readonly name: string }) | undefined {
    return things.get(keyOf(name));
}

/** What names that are the same have in common. */
export function keyOf(name: string): string {
    return name.trim().toLowerCase();
}
