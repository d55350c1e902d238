/** A location as Azure compares it, which it writes as `West US` or `westus`. */
export function normalizedLocation(location: string): string {
    return location.replace(/\s+/g, "").toLowerCase();
}
