/** The parts of a Pulumi package schema that hubguard uses: https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/ */
export interface PackageSchema {
    name: string;
    version: string;
    description: string;
    license: string;
    language: Record<string, object>;
    resources: Record<string, ResourceSchema>;
    types: Record<string, ObjectSchema | EnumSchema>;
    functions: Record<string, FunctionSchema>;
}

export interface FunctionSchema {
    description: string;
    inputs: ObjectSchema;
    outputs: ObjectSchema;
}

export interface ResourceSchema extends ObjectSchema {
    isComponent: true;
    inputProperties: Record<string, PropertySchema>;
    requiredInputs: string[];
}

export interface ObjectSchema {
    type: "object";
    description?: string;
    properties: Record<string, PropertySchema>;
    required: string[];
}

export interface EnumSchema {
    type: "string";
    description?: string;
    enum: { value: string }[];
}

export interface PropertySchema extends TypeSchema {
    description?: string;
}

export interface TypeSchema {
    type?: "string" | "integer" | "boolean" | "array" | "object";
    $ref?: string;
    items?: TypeSchema;
    additionalProperties?: TypeSchema;
    oneOf?: TypeSchema[];
    /** Its value must be there when the component is made: it cannot be another resource's output. */
    plain?: boolean;
}
