import { mkdir, writeFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import typescript6 from "typescript";
import { expect, it } from "vitest";
import { packOnPage } from "../own-rules-page.ts";
import { startPulumi } from "../pulumi.ts";
import { emptyFolder, install, repository } from "./installation.ts";
import { backedUp } from "./programs.ts";

const owned = { ...backedUp, owner: "team-erp", data: "local" };
const { rpo: _, ...withoutRpo } = owned;
const { owner: __, ...withoutOwner } = owned;

/** Breaks one of hubguard's rules and both rules of the page, each with one resource. */
const program = `
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as resources from "@pulumi/azure-native/resources/index.js";

const group = new resources.ResourceGroup("erp", { resourceGroupName: "erp", location: "west" });
const set = new compute.AvailabilitySet("erp-app", {
    resourceGroupName: group.name,
    availabilitySetName: "erp-app",
    location: "west",
    platformFaultDomainCount: 2,
    platformUpdateDomainCount: 5,
    sku: { name: "Aligned" },
});

function machine(name: string, tags: Record<string, string>, inputs: object = {}) {
    const nic = "/subscriptions/s/resourceGroups/erp/providers/Microsoft.Network/networkInterfaces/" + name;
    const args = {
        resourceGroupName: group.name,
        location: "west",
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        networkProfile: { networkInterfaces: [{ id: nic }] },
        storageProfile: { osDisk: { createOption: "FromImage" } },
        tags,
        ...inputs,
    };
    return new compute.VirtualMachine(name, args, { protect: true });
}

machine("forgotten", ${JSON.stringify(withoutRpo)});
machine("unowned", ${JSON.stringify(withoutOwner)});
machine("app-0", ${JSON.stringify(owned)}, { availabilitySet: { id: set.id } });
machine("app-1", ${JSON.stringify(owned)}, { availabilitySet: { id: set.id } });
`;

const folder = await emptyFolder();
const pulumi = await startPulumi();
await install(folder);

/** The pack without its types, as the page says how it is written in JavaScript. */
const { "index.ts": typescript = "", "package.json": manifest = "", "PulumiPolicy.yaml": policy = "" } = packOnPage;
const inJavaScript = {
    "PulumiPolicy.yaml": policy,
    "package.json": JSON.stringify({ ...JSON.parse(manifest), type: "module", main: "index.js" }),
    "index.js": stripTypeScriptTypes(typescript),
};

it.each([
    ["TypeScript", { ...packOnPage }],
    ["JavaScript", inJavaScript],
])("the pack in docs/own-rules.md works in %s beside the packed package", async (language, files) => {
    const guardrails = join(folder, language);
    await mkdir(guardrails);
    for (const [file, text] of Object.entries(files)) {
        await writeFile(join(guardrails, file), text);
    }
    const project = await pulumi.project(language.toLowerCase(), program);
    const configuration = await pulumi.configuration({ "limit-set-size": { enforcementLevel: "advisory", most: 1 } });
    const options = ["--policy-pack-config", configuration];
    const { code, violations } = await pulumi.previewWith(project, guardrails, options);
    expect(code).not.toBe(0);
    expect(violations.map(({ policy, level, resource }) => [policy, level, resource]).sort()).toEqual([
        ["limit-set-size", "advisory", "erp-app"],
        ["require-owner", "mandatory", "unowned"],
        ["require-rpo", "mandatory", "forgotten"],
    ]);
});

const typescript38: typeof typescript6 = createRequire(import.meta.url)(
    join(repository, "node_modules/@pulumi/pulumi/vendor/typescript@3.8.3/typescript.js"),
);

it.each([
    ["the compiler that Pulumi brings", typescript38, { module: "commonjs", moduleResolution: "node" }],
    ["a compiler of one's own", typescript6, { module: "nodenext", moduleResolution: "nodenext" }],
])("the types make a rule ask before it reads, with %s", async (name, ts, resolution) => {
    const sources = join(folder, name);
    await mkdir(sources);
    const careless = typescript.replace("schemes.isKnown && ", "");
    await writeFile(join(sources, "careful.ts"), typescript);
    await writeFile(join(sources, "careless.ts"), careless);
    const { options } = ts.convertCompilerOptionsFromJson(
        { ...resolution, target: "es2020", strict: true, skipLibCheck: true, types: [] },
        sources,
    );
    const files = ["careful.ts", "careless.ts"].map((file) => join(sources, file));
    const program = ts.createProgram(files, options);
    const faults = files.map((file) => {
        const found = program.getSemanticDiagnostics(program.getSourceFile(file));
        return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0]);
    });
    expect(careless).not.toBe(typescript);
    expect(faults).toEqual([[], [expect.stringContaining("Property 'value' does not exist")]]);
});
