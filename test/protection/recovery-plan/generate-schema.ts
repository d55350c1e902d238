import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

const repository = join(import.meta.dirname, "../../..");

/**
 * The JSON Schema that the type of the recovery plan is, with its docstrings as descriptions.
 * @param additionalProperties whether members that it does not know are accepted
 */
export function generateSchema({ additionalProperties }: { additionalProperties: boolean }): object {
    const generator = createGenerator({
        path: join(repository, "protection/recovery-plan/recovery-plan.ts"),
        tsconfig: join(repository, "tsconfig.json"),
        type: "RecoveryPlanDocument",
        expose: "none",
        topRef: false,
        // `npm run check` does that.
        skipTypeCheck: true,
        additionalProperties,
    });
    const { definitions, ...schema } = generator.createSchema("RecoveryPlanDocument");
    return { title: "hubguard: recovery plan of a stack", ...schema };
}
