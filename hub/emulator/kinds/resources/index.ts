import type { Kind } from "../kind.ts";
import { deployment, deploymentOperation } from "./deployment.ts";
import { resourceGroup } from "./resource-group.ts";

export const RESOURCES: readonly Kind[] = [deployment, deploymentOperation, resourceGroup];
