import type { Adapter } from "../model/adapter.ts";
import type { Part } from "../model/parts.ts";
import type { Readers } from "../model/readers.ts";
import type { Resource } from "../values/resource.ts";
import { azureNativeDeployment } from "./azure-native/deployment.ts";
import { azureNativeGeneric } from "./azure-native/generic.ts";
import { azureNative } from "./azure-native/typed.ts";
import { classic } from "./classic/index.ts";
import { classicDeployment } from "./classic/template-deployment.ts";

/** One adapter a family of type tokens. */
const ADAPTERS: readonly Adapter[] = [
    azureNative,
    azureNativeGeneric,
    azureNativeDeployment,
    classic,
    classicDeployment,
];

/** The parts of the estate that a resource stands for; none where no adapter knows it. */
export function partsOf(resource: Resource, readers: Readers): readonly Part[] {
    return ADAPTERS.flatMap((adapter) => adapter.partsOf(resource, readers));
}
