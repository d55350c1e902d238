/** An object without the members whose value is undefined, as JSON has it. */
export function defined<T extends object>(members: T): T {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
