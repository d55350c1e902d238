import type { Kind } from "../kind.ts";
import type { Service } from "../service.ts";
import { secret } from "./secret.ts";
import { keyVaultServices } from "./services.ts";
import { vault } from "./vault.ts";

export const KEY_VAULT: readonly Kind[] = [secret, vault];
export const KEY_VAULT_SERVICES: readonly Service[] = keyVaultServices;
