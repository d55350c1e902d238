import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as authorization from "@pulumi/azure-native/authorization/index.js";
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as network from "@pulumi/azure-native/network/index.js";
import { Provider } from "@pulumi/azure-native/provider.js";
import * as recoveryservices from "@pulumi/azure-native/recoveryservices/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";
import * as storage from "@pulumi/azure-native/storage/index.js";
import { describe, expect, it } from "vitest";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import { rules } from "../../policypack/rules/index.ts";
import { judge } from "./judge.ts";
import { record } from "./record.ts";

const folder = join(import.meta.dirname, "../../policypack/rules");
const names = Object.keys(rules) as (keyof typeof rules)[];

describe.each(names)("the page of %s", (name) => {
    const page = readFileSync(join(folder, `${name}.md`), "utf8");
    const { reported, accepted } = examplesOf(page);

    it("begins with the rule's name and description", () => {
        expect(page.startsWith(`# ${name}\n\n${rules[name].description}\n`)).toBe(true);
    });

    it("has its sections in order", () => {
        expect([...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
            "Why",
            "Reported",
            "Accepted",
            "Options",
            "When not to use it",
        ]);
    });

    it("names every option", () => {
        const { options = {} } = rules[name] as { options?: object };
        const section = page.slice(page.indexOf("## Options"), page.indexOf("## When not"));
        expect(Object.keys(options).filter((option) => !section.includes(`\`${option}\``))).toEqual([]);
    });

    it("quotes exactly what is reported", async () => {
        expect(reported.messages.length).toBeGreaterThan(0);
        expect(await messagesOf(name, reported)).toEqual(reported.messages.sort());
    });

    it("accepts what it calls accepted", async () => {
        expect(await messagesOf(name, accepted)).toEqual([]);
    });
});

it("every page belongs to a rule", () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
    expect(pages.map((file) => file.slice(0, -3)).sort()).toEqual([...names].sort());
});

interface Example {
    program: string;
    configuration: RawConfiguration;
    messages: string[];
}

/** In a section, a program (ts), the configuration it runs with (json), and the messages it gets (quoted). */
function examplesOf(page: string): { reported: Example; accepted: Example } {
    const section = (title: string) => page.split(`## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
    return { reported: exampleOf(section("Reported")), accepted: exampleOf(section("Accepted")) };
}

function exampleOf(section: string): Example {
    const block = (language: string) => section.split(`\`\`\`${language}\n`)[1]?.split("```")[0];
    const quotes = section.match(/(?:^> .*\n?)+/gm) ?? [];
    return {
        program: block("ts") ?? "",
        configuration: asSentByEngine(JSON.parse(block("json") ?? "{}")),
        messages: quotes.map((quote) => quote.replace(/^> /gm, "").trim().replaceAll("\n", " ")),
    };
}

/** The engine keeps the levels to itself and passes on the options. */
function asSentByEngine(file: Record<string, string | Record<string, unknown>>): RawConfiguration {
    const options = Object.entries(file).map(([rule, value]) => {
        const { enforcementLevel: _, ...own } = typeof value === "string" ? {} : value;
        return [rule, own] as const;
    });
    return Object.fromEntries(options);
}

const modules = { Provider, authorization, compute, network, recoveryservices, resources, storage };

/** In alphabetical order: the SDK registers independent resources in an order of its own. */
async function messagesOf(name: string, { program, configuration }: Example): Promise<string[]> {
    const run = new Function(...Object.keys(modules), program);
    const resources = await record(() => run(...Object.values(modules)));
    const violations = await judge(resources, configuration);
    return violations
        .filter(({ rule }) => rule === name)
        .map(({ message }) => message)
        .sort();
}
