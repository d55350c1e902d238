import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { generateProfile } from "../../tools/hub-profile/generate.ts";
import { expectFile } from "./expect-file.ts";

const PATH = "hub/profile.json";

it("The profile of a Hub is what Microsoft's packages say", async () => {
    const last = JSON.parse(readFileSync(join(import.meta.dirname, "../..", PATH), "utf8"));
    const today = new Date().toISOString().slice(0, 10);
    await expectFile(PATH, await generateProfile(last, today));
});
