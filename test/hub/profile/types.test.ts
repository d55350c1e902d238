import { describe, expect, it } from "vitest";
import { azureNativeType } from "../../estate/adapters/azure-native/types.ts";
import { absentType, hubType, membersOf, nounOf, profile } from "../../hub/profile.ts";
import { type DeclaredInputs, declaredResources, isDeclared } from "./declared-inputs.ts";

const MODULES = ["authorization", "compute", "keyvault", "managedidentity", "network"];
const modules = [...MODULES, "recoveryservices", "resources", "storage"];

/** The resources of azure-native that stand for a type of Azure Resource Manager, by the type. */
const declared = new Map<string, DeclaredInputs>();
const names: [token: string, missing: string[]][] = [];
for (const module of modules) {
    for (const [name, inputs] of declaredResources(module)) {
        const known = azureNativeType(`${module}:${name}`);
        if (known) {
            declared.set(known.type, inputs);
            names.push([`${module}:${name}`, known.names.filter((input) => !inputs.has(input))]);
        }
    }
}

describe("the types of azure-native", () => {
    it("have the inputs that are said to name them", () => {
        expect(names.filter(([, missing]) => missing.length > 0)).toEqual([]);
    });

    it("include every type that the profile has", () => {
        const unread = Object.keys(profile.types).filter((type) => !declared.has(type.toLowerCase()));
        // A deployment is read for what its template deploys.
        expect(unread).toEqual(["Microsoft.Resources/deployments"]);
    });

    it("include every type that the profile says is absent", () => {
        const known = [...declared.keys()].map((type) => `${type}/`);
        const isKnown = (type: string) => known.some((other) => other.startsWith(`${type.toLowerCase()}/`));
        expect(Object.keys(profile.absentTypes).filter((type) => !isKnown(type))).toEqual([]);
    });

    it("are all of the namespaces that are absent as a whole", () => {
        const all = ["managedidentity", "recoveryservices"].flatMap((module) =>
            declaredResources(module).map(([name]) => `${module}:${name}`),
        );
        expect(all.filter((token) => !absentType(azureNativeType(token)?.type ?? ""))).toEqual([]);
    });
});

describe("the profile", () => {
    const facts = Object.entries(profile.models).flatMap(([model, members]) =>
        Object.entries(members).map(([path, fact]) => ({ model, path, fact })),
    );

    it("names models that it has, and has none that it does not name", () => {
        const inTypes = Object.values(profile.types).flatMap(({ model }) => model ?? []);
        const inModels = facts.flatMap(({ fact }) => fact.model ?? []);
        expect([...new Set([...inTypes, ...inModels])].sort()).toEqual(Object.keys(profile.models).sort());
    });

    it("names lists and limits that it has", () => {
        expect(facts.filter(({ fact }) => fact.oneOf && !Array.isArray(profile[fact.oneOf]))).toEqual([]);
        expect(facts.filter(({ fact }) => fact.limit && !profile.limits[fact.limit])).toEqual([]);
    });

    it("names members as azure-native's inputs do", () => {
        const paths = Object.keys(profile.types).flatMap((type) => {
            const inputs = declared.get(type.toLowerCase()) ?? new Map();
            return membersOf(type).flatMap(({ path }) => (isDeclared(inputs, path) ? [path] : []));
        });
        // A model stands at several places, of which not all have each member.
        const isFound = (path: string) => paths.some((found) => `.${found}`.endsWith(`.${path}`));
        expect(facts.filter(({ fact, path }) => !fact.model && path !== "" && !isFound(path))).toEqual([]);
    });

    it("tells how sentences go on: reasons are clauses, remedies are sentences", () => {
        const all = [...facts.map(({ fact }) => fact), ...Object.values(profile.absentTypes)];
        const reasons = all.flatMap(({ because }) => because ?? []);
        const remedies = all.flatMap(({ instead }) => instead ?? []);
        expect(reasons.filter((reason) => !/^(a|on a) Hub .*[^.]$/.test(reason))).toEqual([]);
        expect(remedies.filter((remedy) => !/^[A-Z].*\.$/.test(remedy))).toEqual([]);
        expect(facts.filter(({ fact }) => fact.untilBuild && !(fact.because && fact.instead))).toEqual([]);
    });

    it("finds types whatever their case, and what a namespace or a parent lacks", () => {
        expect(hubType("MICROSOFT.COMPUTE/DISKS")?.apiVersion).toBe("2019-07-01");
        expect(hubType("Microsoft.Compute/galleries")).toBeUndefined();
        expect(absentType("Microsoft.RecoveryServices/vaults/backupPolicies")?.because).toBe(
            "a Hub has no Recovery Services",
        );
        expect(absentType("Microsoft.Compute/galleries/images")?.because).toBe("a Hub has no shared image galleries");
        expect(absentType("Microsoft.Compute/galleriesOfArt")).toBeUndefined();
        expect(absentType("Microsoft.Compute/disks")).toBeUndefined();
    });

    it.each([
        ["Microsoft.Network/loadBalancers", "load balancer"],
        ["microsoft.compute/galleries", "gallery"],
        ["microsoft.compute/galleries/images", "resource"],
        ["microsoft.recoveryservices/vaults/backupPolicies", "Recovery Services resource"],
        ["Microsoft.Web/sites", "resource"],
        ["", "resource"],
    ])("calls %j a %s", (type, noun) => {
        expect(nounOf(type)).toBe(noun);
    });

    it("repeats what a model says wherever the model stands", () => {
        const paths = membersOf("microsoft.network/virtualNetworks").map(({ path }) => path);
        expect(paths).toContain("subnets.networkSecurityGroup.flushConnection");
        expect(membersOf("Microsoft.Network/routeTables")).toEqual([]);
        expect(membersOf("constructor")).toEqual([]);
    });
});
