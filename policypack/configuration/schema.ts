import { COMMENTS } from "../../settings/kinds/kind.ts";
import type { Configurable, Configurables } from "./configurable.ts";
import { LEVELS } from "./levels.ts";

/** The JSON Schema of the configuration file, for editors. `settings.schema.json` holds it; a test keeps it so. */
export function configurationSchema(rules: Configurables): object {
    return {
        $schema: "http://json-schema.org/draft-07/schema#",
        title: "hubguard: configuration for --policy-pack-config",
        type: "object",
        properties: {
            all: { description: "The level of every rule that has none of its own.", enum: LEVELS },
            ...Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, ruleSchema(rule)])),
        },
        additionalProperties: false,
    };
}

function ruleSchema({ description, options = {} }: Configurable): object {
    const properties = Object.entries(options).map(([name, option]) => {
        return [name, { description: option.description, ...option.schema }] as const;
    });
    const level = { description: "What a violation does.", enum: LEVELS };
    return {
        description,
        anyOf: [
            level,
            {
                type: "object",
                properties: { enforcementLevel: level, ...Object.fromEntries(properties) },
                ...COMMENTS,
                additionalProperties: false,
            },
        ],
    };
}
