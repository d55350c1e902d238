import type { RestoreScheme } from "../terms/backup.ts";

/** An approved backup product. */
export interface Product {
    /** What it restores beyond what the method of backup does by itself. */
    restores?: readonly RestoreScheme[];
}
