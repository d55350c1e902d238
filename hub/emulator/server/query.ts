/**
 * The query of a request, whose names are compared without case, as ASP.NET does.
 * @see https://learn.microsoft.com/dotnet/api/system.collections.specialized.namevaluecollection
 */
export class Query extends URLSearchParams {
    override get(name: string): string | null {
        return super.get(name) ?? [...this].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
    }
}
