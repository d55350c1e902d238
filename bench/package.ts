import { join } from "node:path";
import { createFloor } from "./floor.ts";
import type { Ratio } from "./ratio.ts";
import { startup } from "./startup.ts";

/** The component package, as programs of other languages start it, against a provider that does nothing. */
export async function packageRatios(): Promise<Ratio[]> {
    const floor = await createFloor();
    try {
        return await startup("component package", floor.provider, join(import.meta.dirname, "../components"));
    } finally {
        await floor.remove();
    }
}
