/** A copy of a value in which something else stands at a path; indexes of lists may be texts. */
export function replaced(value: unknown, [name, ...rest]: readonly (string | number)[], by: unknown): unknown {
    if (name === undefined) {
        return by;
    }
    const members = value as Record<string | number, unknown>;
    const member = replaced(members[name], rest, by);
    return Array.isArray(value) ? value.with(Number(name), member) : { ...members, [name]: member };
}
