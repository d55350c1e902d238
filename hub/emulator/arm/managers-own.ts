/**
 * Whether Resource Manager keeps resources of a type itself instead of a provider: they stand at no location, and requests
 * for them are refused in its own words.
 * @param name of the type, or of its namespace
 */
export function isManagersOwn(name: string): boolean {
    return /^Microsoft\.(Authorization|Resources)(\/|$)/i.test(name);
}
