import type { Kind } from "../kind.ts";
import type { Service } from "../service.ts";
import { storageServices } from "./services.ts";
import { storageAccount } from "./storage-account.ts";

export const STORAGE: readonly Kind[] = [storageAccount];
export const STORAGE_SERVICES: readonly Service[] = storageServices;
