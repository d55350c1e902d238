import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SOURCES, type SourceName } from "./sources.ts";

/** The form of a value: https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/core/core-client/src/interfaces.ts */
export interface MapperType {
    name: string;
    className?: string;
    element?: { type: MapperType };
    value?: { type: MapperType };
    uberParent?: string;
    modelProperties?: Readonly<Record<string, MapperProperty>>;
}

export interface MapperProperty {
    serializedName: string;
    readOnly?: boolean;
    type: MapperType;
}

/** The members of a model. @throws where there is none */
export type PropertiesOf = (model: string) => Readonly<Record<string, MapperProperty>>;

type Mappers = Readonly<Record<string, { type: MapperType }>>;

/** The models of a published client. Its mappers are no part of what it exports, so that only their file's path finds them. */
export async function readMappers(name: SourceName): Promise<PropertiesOf> {
    const { library, mappers } = SOURCES[name];
    const models: Mappers = await import(pathToFileURL(join(folderOf(library), mappers)).href);
    const propertiesOf: PropertiesOf = (model) => {
        const { uberParent, modelProperties } = models[model]?.type ?? {};
        if (modelProperties === undefined) {
            throw new Error(`${library} has no model "${model}"`);
        }
        return { ...(uberParent && uberParent !== model && propertiesOf(uberParent)), ...modelProperties };
    };
    return propertiesOf;
}

export function versionOf(library: string): string {
    return createRequire(import.meta.url)(join(folderOf(library), "package.json")).version;
}

function folderOf(library: string): string {
    const paths = createRequire(import.meta.url).resolve.paths(library) ?? [];
    const folder = paths.map((path) => join(path, library)).find((path) => existsSync(join(path, "package.json")));
    if (folder === undefined) {
        throw new Error(`${library} is not installed`);
    }
    return folder;
}
