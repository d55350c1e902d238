import { describe, expect, it } from "vitest";
import { judge } from "../../../policypack/judge.ts";
import { backedUp, without } from "../../../policypack/machines.ts";
import { type Declared, secret, unknown } from "../../../policypack/requests.ts";
import { messagesOf } from "../../../policypack/test-rule.ts";
import { partsIn } from "../../parts.ts";
import { webTemplate } from "../template/web-template.ts";

const tokens = [
    "azure:core/resourceGroupTemplateDeployment:ResourceGroupTemplateDeployment",
    "azure:core/templateDeployment:TemplateDeployment",
    "azurestack:index/templateDeployment:TemplateDeployment",
    "azurerm:index/subscriptionTemplateDeployment:SubscriptionTemplateDeployment",
    "azure:management/groupTemplateDeployment:GroupTemplateDeployment",
];
const [token = ""] = tokens;
const given = { adminPassword: { value: "hunter2" }, subnetId: { value: "x" } };

function deployment(inputs: Record<string, unknown>, type = token): Declared {
    return { type, name: "web", inputs: { name: "web", resourceGroupName: "erp", ...inputs }, protect: true };
}

const db = (rpo: unknown) => ({
    ...{ type: "Microsoft.Compute/virtualMachines", name: "db", location: "west" },
    tags: { ...without(backedUp, "rpo"), rpo },
});

describe("a template deployment of a bridged provider", () => {
    it.each(tokens)("stands for its machines: %s", async (type) => {
        const template = JSON.stringify(webTemplate);
        for (const inputs of [
            { templateContent: template, parametersContent: JSON.stringify(given) },
            { templateBody: template, parametersBody: JSON.stringify(given) },
            { templateBody: template, parameters: { adminPassword: "hunter2", subnetId: "x", vmNamePrefix: "web" } },
        ]) {
            const declared = deployment(inputs, type);
            expect(partsIn(declared, "machine").map(({ name }) => name)).toEqual(["web-0", "web-1"]);
            expect(await judge([declared])).toEqual([]);
        }
    });

    it("is judged with its parameters, and shows no secret", async () => {
        const template = { parameters: { rpo: { type: "string" } }, resources: [db("[parameters('rpo')]")] };
        const written = JSON.stringify(template);
        const say = (inputs: object) =>
            messagesOf("require-rpo", [deployment({ templateContent: written, ...inputs })]);
        expect((await say({ parametersContent: '{ "rpo": { "value": "soon" } }' })).join()).toContain(
            '"rpo" is "soon"',
        );
        expect((await say({ parameters: { rpo: "soon" } })).join()).toContain('"rpo" is "soon"');
        for (const inputs of [
            { parametersContent: secret('{ "rpo": { "value": "hunter2" } }') },
            { parameters: { rpo: secret("hunter2") } },
            { templateContent: secret(JSON.stringify({ resources: [db("hunter2")] })) },
        ]) {
            const messages = await say(inputs);
            expect(messages.join()).toContain('tag "rpo" is a secret');
            expect(messages.join()).not.toContain("hunter2");
        }
        for (const inputs of [
            { parametersContent: unknown },
            { parameters: unknown },
            { parameters: { rpo: unknown } },
        ]) {
            const [note] = await messagesOf("undecided", [deployment({ templateContent: written, ...inputs })]);
            expect(note).toContain('not known before deployment: tag "rpo" of "db" (require-rpo');
        }
    });

    it.each<[Record<string, unknown>, string]>([
        [
            { templateSpecVersionId: "/x" },
            "its template is linked, so hubguard does not see the machines in it. Inline it (templateContent), or",
        ],
        [{ templateContent: unknown }, "its template is not known before deployment"],
        [{ templateContent: "{" }, "its template cannot be read"],
        [{}, "its template cannot be read"],
        [{ templateBody: "7" }, "its template cannot be read"],
        [
            { templateBody: JSON.stringify({ resources: [{ type: "[newGuid()]" }] }) },
            "the type of templateBody.resources[0] is not known",
        ],
    ])("tells what hubguard does not see: %j", async (inputs, fact) => {
        const [note, ...others] = await judge([deployment(inputs)]);
        expect(note).toMatchObject({ rule: "undecided", message: expect.stringContaining(`${token} "web": ${fact}`) });
        expect(others).toEqual([]);
    });
});
