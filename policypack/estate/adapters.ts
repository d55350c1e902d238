import { azureNative } from "./azure-native/adapter.ts";
import type { Adapter, Part } from "./parts.ts";
import type { TagReader } from "./protection.ts";
import type { Resource } from "./resource.ts";

/** One adapter a family of type tokens. */
const ADAPTERS: readonly Adapter[] = [azureNative];

/** The parts of the estate that a resource stands for; none where no adapter knows it. */
export function partsOf(resource: Resource, reader: TagReader): readonly Part[] {
    return ADAPTERS.flatMap((adapter) => adapter.partsOf(resource, reader));
}
