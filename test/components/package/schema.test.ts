import { dirname, join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as hubguard from "../../../components/index.ts";
import manifest from "../../../package.json" with { type: "json" };
import { packageSchema } from "../../../setup/build/schema/package.ts";
import type { FunctionSchema, PropertySchema, ResourceSchema } from "../../../setup/build/schema/schema.ts";

const project = dirname(ts.findConfigFile(import.meta.dirname, ts.sys.fileExists) ?? "");
const schema = readSchema();

describe("the schema of the components", () => {
    it("holds every component that is exported", () => {
        const components = Object.values(hubguard).filter(
            (value) => typeof value === "function" && value.prototype instanceof pulumi.ComponentResource,
        );
        expect(components.length).toBeGreaterThan(2);
        const tokens = components.map((component) => `hubguard:index:${(component as { name: string }).name}`);
        expect(Object.keys(schema.resources)).toEqual(tokens.sort());
        expect(schema.version).toBe(manifest.version);
    });

    it("describes every component and every property", () => {
        const { resources, types, functions } = schema;
        const objects = Object.entries({ ...resources, ...types, ...functions });
        const undescribed = objects.flatMap(([token, type]) => [
            ...(token in types || type.description ? [] : [token]),
            ...properties(type).flatMap(([name, { description }]) => (description ? [] : [`${token}.${name}`])),
        ]);
        expect(undescribed).toEqual([]);
    });

    it("leaves the kind of a value open for the settings of others only", () => {
        const open = Object.entries({ ...schema.resources, ...schema.types }).flatMap(([token, type]) =>
            properties(type).flatMap(([name, property]) =>
                JSON.stringify(property).includes("pulumi.json#/Any") ? [`${token.split(":")[2]}.${name}`] : [],
            ),
        );
        expect(open.filter((property) => !/\.(settings|protectedSettings)$/.test(property))).toEqual([]);
    });
});

function properties(type: object): [string, PropertySchema][] {
    const { inputProperties, properties: own, inputs, outputs } = type as Partial<ResourceSchema & FunctionSchema>;
    return [
        ...Object.entries(inputProperties ?? {}),
        ...Object.entries(own ?? {}),
        ...Object.entries(inputs?.properties ?? {}),
        ...Object.entries(outputs?.properties ?? {}),
    ];
}

function readSchema() {
    const entries = {
        components: join(project, "components/index.ts"),
        functions: join(project, "components/package/functions.ts"),
    };
    const files = Object.values(entries);
    const { config } = ts.readConfigFile(join(project, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent({ ...config, files, include: [] }, ts.sys, project);
    return packageSchema(ts.createProgram(files, options), entries, manifest);
}
