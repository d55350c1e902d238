/** Arguments by the names of choices; what belongs to one program, such as a Hub, is made by it. */
export type Choices = Record<string, object | (() => object)>;

/** What can be chosen of several options at once, by the names of all choices. */
export function combined(...options: Choices[]): Record<string, () => object> {
    return options.reduce<Record<string, () => object>>(
        (all, option) =>
            Object.fromEntries(
                Object.entries(all).flatMap(([name, args]) =>
                    Object.entries(option).map(([choice, own]) => [
                        [name, choice].filter(Boolean).join(", "),
                        () => ({ ...args(), ...(typeof own === "function" ? own() : own) }),
                    ]),
                ),
            ),
        { "": () => ({}) },
    );
}

/** The same under one name of an argument. */
export function as(argument: string, choices: Record<string, object>): Choices {
    return Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, { [argument]: value }]));
}
