import { it } from "vitest";
import { generateSchema } from "../protection/recovery-plan/generate-schema.ts";
import { expectFile } from "./expect-file.ts";

it("The schema of the recovery plan is that of its type", async () => {
    // Readers of a version accept the members that later ones add.
    const schema = generateSchema({ additionalProperties: true });
    await expectFile("protection/recovery-plan/recovery-plan.schema.json", schema);
});
