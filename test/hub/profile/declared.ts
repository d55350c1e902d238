import { azureNativeType } from "../../../estate/adapters/azure-native/types.ts";
import { type DeclaredInputs, declaredResources } from "../declared-inputs.ts";

const MODULES = ["authorization", "compute", "keyvault", "managedidentity", "network", "recoveryservices", "resources"];

/** The inputs of azure-native's resources, by the type of Azure Resource Manager that they stand for, in lower case. */
export const declared = new Map<string, DeclaredInputs>();

/** The inputs that are said to name a resource and that it does not have, by its token. */
export const names: [token: string, missing: string[]][] = [];

for (const module of [...MODULES, "storage"]) {
    for (const [name, inputs] of declaredResources(module)) {
        const known = azureNativeType(`${module}:${name}`);
        if (known) {
            declared.set(known.type, inputs);
            names.push([`${module}:${name}`, known.names.filter((input) => !inputs.has(input))]);
        }
    }
}
