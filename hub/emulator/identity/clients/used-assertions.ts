/**
 * The assertions that clients have used. The same one may come again: msal-node sends it for ten minutes, and whoever
 * lost the answer sends it once more. Another one with its name may not: a client that gives it twice makes a mistake,
 * or is another one.
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-js/blob/dev/lib/msal-node/src/client/ClientAssertion.ts
 */
export class UsedAssertions {
    readonly #byName = new Map<string, { assertion: string; until: number }>();
    readonly #now: () => number;

    /** @param now milliseconds since 1970 */
    constructor(now: () => number) {
        this.#now = now;
    }

    /** Whether no other one has had the name, as long as it counts: until then, in milliseconds since 1970. */
    note(name: string, assertion: string, until: number): boolean {
        const before = this.#byName.get(name);
        if (before && before.until > this.#now()) {
            return before.assertion === assertion;
        }
        this.#forget();
        this.#byName.set(name, { assertion, until });
        return true;
    }

    #forget(): void {
        const now = this.#now();
        for (const [name, { until }] of this.#byName) {
            if (until <= now) {
                this.#byName.delete(name);
            }
        }
    }
}
