import { SOURCES, type SourceName } from "./sources.ts";

/** Which operations of a type take long, so that azure-native asks for their end. */
export interface LongOperations {
    isLongToPut?: true;
    isLongToDelete?: true;
}

type Operations = Readonly<Record<string, unknown>>;

/** Reads them off a client: it has a method that begins a long operation where the API's description says that it is one. */
export async function readLongOperations(source: SourceName): Promise<(operations: string) => LongOperations> {
    const { library, client } = SOURCES[source];
    const Client = (await import(library))[client];
    const instance = new Client({ getToken: async () => null }, "00000000-0000-0000-0000-000000000000");
    return (name) => {
        const operations: Operations | undefined = instance[name];
        if (operations === undefined) {
            throw new Error(`the ${client} of ${library} has no operations "${name}"`);
        }
        return {
            ...(("beginCreateOrUpdate" in operations || "beginCreate" in operations) && { isLongToPut: true }),
            ...("beginDelete" in operations && { isLongToDelete: true }),
        };
    };
}
