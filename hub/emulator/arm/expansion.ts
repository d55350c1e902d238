/** What a read asks for besides what is always told: `instanceView`. A list of machines has another name for it. */
export function expansionOf(query: URLSearchParams): string | undefined {
    return query.get("$expand") ?? (query.get("statusOnly") === "true" ? "instanceView" : undefined);
}
