import type { TemplateFunction } from "../language/frame.ts";
import { collections } from "./collections.ts";
import { ids } from "./ids.ts";
import { logic } from "./logic.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { texts } from "./texts.ts";

/**
 * The functions of templates that can be told before deployment, by their names in lower case. All others (`reference`,
 * `listKeys`, `newGuid`, `uniqueString` …) are left to Azure Resource Manager.
 */
export const FUNCTIONS: ReadonlyMap<string, TemplateFunction> = new Map(
    [collections, ids, logic, names, numbers, texts]
        .flatMap((table) => Object.entries(table))
        .map(([name, called]) => [name.toLowerCase(), called]),
);
