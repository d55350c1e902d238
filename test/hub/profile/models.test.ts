import { describe, expect, it } from "vitest";
import { generated, type Member, type MemberFact, published } from "../../../hub/profile/data.ts";
import { HubProfile } from "../../../hub/profile/hub-profile.ts";
import { modelNamed } from "../../../hub/profile/models.ts";
import { refusablePaths } from "../../../hub/profile/refusable.ts";
import { isDeclared } from "../declared-inputs.ts";
import { declared } from "./declared.ts";

const facts = Object.entries(published.members).flatMap(([model, members]) =>
    Object.entries<MemberFact>(members).map(([path, fact]) => ({ model, path, fact })),
);

/** The models that a member names, at any depth. */
function namedBy({ $ref, items, map }: Member): string[] {
    return [$ref ?? [], items ? namedBy(items) : [], map ? namedBy(map) : []].flat();
}

describe("the models of the contracts", () => {
    it("name models that there are, and are all named", () => {
        const inTypes = Object.values(generated.types).flatMap(({ model }) => model ?? []);
        const inModels = Object.values(generated.models).flatMap((model) => Object.values(model).flatMap(namedBy));
        expect([...new Set([...inTypes, ...inModels])].sort()).toEqual(Object.keys(generated.models).sort());
    });

    it("lack what newer ones have", () => {
        const known = Object.entries(generated.newer).flatMap(([model, names]) =>
            names.filter((name) => Object.hasOwn(generated.models[model] ?? {}, name)),
        );
        expect(Object.keys(generated.newer).filter((model) => !generated.models[model])).toEqual([]);
        expect(known).toEqual([]);
    });

    it("ask for what must be there, whether it is a value or holds another model", () => {
        const account = modelNamed("storage/StorageAccountCreateParameters");
        expect(account.members.flatMap(({ name, isRequired }) => (isRequired ? [name] : []))).toEqual([
            "sku",
            "kind",
            "location",
        ]);
        expect(modelNamed("disks/Disk").input("creationData").isRequired).toBe(true);
        expect(modelNamed("resources/Deployment").get("properties").isRequired).toBe(true);
    });

    it("have members beside and under properties as azure-native has them, in any case", () => {
        const machine = modelNamed("compute/VirtualMachine");
        expect(machine.input("HardwareProfile").model?.input("vmSize").isKnown).toBe(true);
        expect(machine.input("location")).toMatchObject({ isKnown: true, isRequired: true });
        expect(machine.get("hardwareProfile").isKnown).toBe(false);
        expect(machine.get("PROPERTIES").model?.get("hardwareprofile").isKnown).toBe(true);
        expect(machine.input("properties").isKnown).toBe(false);
        // The root's is told only, so that what is sent is the other one.
        const extension = modelNamed("compute/VirtualMachineExtension");
        expect(extension.get("type").readOnly).toBe(true);
        expect(extension.input("type").readOnly).toBeUndefined();
        expect(modelNamed("storage/StorageAccountCreateParameters").input("networkRuleSet")).toMatchObject({
            name: "networkAcls",
            isKnown: true,
        });
    });

    it("tell mentions of resources from what stands within", () => {
        const mentions = modelNamed("network/NetworkInterfaceIPConfiguration").properties;
        expect(mentions?.get("subnet").isReference).toBe(true);
        expect(mentions?.get("loadBalancerBackendAddressPools").isReference).toBe(true);
        expect(modelNamed("network/VirtualNetwork").properties?.get("subnets").isReference).toBe(false);
        expect(modelNamed("compute/VirtualMachineScaleSetExtensionProfile").get("extensions").isReference).toBe(false);
    });
});

describe("the facts beside them", () => {
    it("are of models, lists and limits that there are", () => {
        expect(Object.keys(published.members).filter((model) => !generated.models[model])).toEqual([]);
        expect(Object.keys(published.objects).filter((model) => !generated.models[model])).toEqual([]);
        expect(facts.filter(({ fact }) => fact.oneOf && !Array.isArray(published[fact.oneOf]))).toEqual([]);
        expect(facts.filter(({ fact }) => fact.limit && !published.limits[fact.limit])).toEqual([]);
    });

    it("are of members that azure-native has", () => {
        const paths = [...declared].flatMap(([type, inputs]) =>
            refusablePaths(type).filter((path) => isDeclared(inputs, path)),
        );
        // A model stands at several places, of which not all have each member.
        const isFound = (path: string) => paths.some((found) => `.${found}`.endsWith(`.${path}`));
        expect(facts.filter(({ path }) => !isFound(path))).toEqual([]);
    });

    it("tell how sentences go on: reasons are clauses, remedies are sentences", () => {
        const all = [...facts.map(({ fact }) => fact), ...Object.values(published.absentTypes)];
        const reasons = all.flatMap(({ because }) => because ?? []);
        const remedies = all.flatMap(({ instead }) => instead ?? []);
        expect(reasons.filter((reason) => !/^(a|on a) Hub .*[^.]$/.test(reason))).toEqual([]);
        expect(remedies.filter((remedy) => !/^[A-Z].*\.$/.test(remedy))).toEqual([]);
        expect(facts.filter(({ fact }) => fact.untilBuild && !(fact.because && fact.instead))).toEqual([]);
    });

    it("say something that the contract does not", () => {
        const known = facts.filter(({ model, path, fact }) => {
            const member = path
                .split(".")
                .reduce<ReturnType<typeof modelNamed> | undefined>(
                    (at, step, depth, steps) => (depth < steps.length - 1 ? at?.input(step).model : at),
                    modelNamed(model),
                );
            return Object.keys(fact).length === 0 && member?.input(path.split(".").at(-1) ?? "").isKnown;
        });
        expect(known).toEqual([]);
    });
});

describe("what may be refused", () => {
    it("is named wherever its model stands, but not of what is mentioned only", () => {
        const paths = refusablePaths("microsoft.network/virtualNetworks");
        expect(paths).toEqual(expect.arrayContaining(["flowTimeoutInMinutes", "subnets.natGateway"]));
        expect(refusablePaths("Microsoft.Network/networkInterfaces").filter((path) => path.includes("subnet"))).toEqual(
            [],
        );
        expect(refusablePaths("Microsoft.Compute/virtualMachines")).toEqual(
            expect.arrayContaining(["priority", "userData", "securityProfile.uefiSettings.vTpmEnabled"]),
        );
        expect(["Microsoft.Web/sites", "constructor"].flatMap(refusablePaths)).toEqual([]);
    });

    it("is asked of types of any case, once", () => {
        expect(refusablePaths("MICROSOFT.COMPUTE/DISKS")).toBe(refusablePaths("microsoft.compute/disks"));
        expect(new HubProfile().modelOf("MICROSOFT.COMPUTE/DISKS")?.mayRefuse).toBe(true);
        expect(modelNamed("compute/SubResource").mayRefuse).toBe(false);
    });
});
