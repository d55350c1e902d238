import type { Kind } from "../kind.ts";
import type { Service } from "../service.ts";
import { lock } from "./lock.ts";
import { permissions } from "./permissions.ts";
import { policies } from "./policies.ts";
import { roleAssignment } from "./role-assignment.ts";
import { roleDefinition } from "./role-definition.ts";

export const AUTHORIZATION: readonly Kind[] = [lock, ...policies, roleAssignment, roleDefinition];
export const AUTHORIZATION_SERVICES: readonly Service[] = [permissions];
