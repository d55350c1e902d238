import { expect, test } from "vitest";
import { UnprotectedVm, type UnprotectedVmArgs } from "../../../components/index.ts";
import { inputsOf, recorded } from "../recording.ts";
import { lone } from "../valid-args.ts";

const { plan: _, ...machine } = lone;
const dev: UnprotectedVmArgs = { ...machine, app: "erp", reason: "dev-test", until: "2027-06-30" };

test("It says why it has no protection, and until when", async () => {
    const resources = await recorded(
        () => new UnprotectedVm("dev", { ...dev, environment: "development", data: "none" }),
    );
    expect(resources.map(({ type }) => type.split(":").at(-1)).sort()).toEqual([
        "NetworkInterface",
        "UnprotectedVm",
        "VirtualMachine",
    ]);
    expect(inputsOf(resources, "VirtualMachine").tags).toEqual({
        ...{ app: "erp", environment: "development", protection: "none", data: "none" },
        ...{ "unprotected-reason": "dev-test", "unprotected-until": "2027-06-30" },
    });
});

test.each<[args: object, message: string]>([
    [{ until: undefined }, 'until is missing. Write e.g. "2027-03-31".'],
    [{ until: "soon" }, 'until is "soon", which is not a date (such as "2027-03-31"). Write e.g. "2027-03-31".'],
    [{ reason: undefined }, 'reason is missing. Write e.g. "dev-test".'],
    [{ reason: "lab" }, 'reason is "lab", which is not one of dev-test, stateless. Write one of them.'],
    [{ app: "" }, 'app is empty. Write e.g. "erp".'],
    [{ environment: "" }, 'environment is "", which is empty. Write e.g. "production".'],
    [{ dataDisks: [{ sizeGb: 8 }] }, "dataDisks is not an argument. Remove it."],
    [{ plan: {} }, "plan is not an argument. Remove it."],
    [
        { data: "local" },
        'data is "local", which contradicts protection "none". Protect the machine, e.g. protection "backup", or move the data out (data "external").',
    ],
])("Refuses %j", (args, message) => {
    expect(() => new UnprotectedVm("dev", { ...dev, ...args } as UnprotectedVmArgs)).toThrow(
        `UnprotectedVm "dev": ${message}`,
    );
});

test.each([
    [undefined, "args is missing."],
    [null, "args is null, but must be an object."],
    [[], "args is a list, but must be an object."],
])("Refuses %j for its arguments, and names those that it needs", (args, message) => {
    expect(() => new UnprotectedVm("dev", args as never)).toThrow(
        `UnprotectedVm "dev": ${message} Write e.g. { location: …, resourceGroupName: …, subnetId: …, size: …, ` +
            "image: …, os: …, administrator: …, app: …, reason: …, until: … }.",
    );
});
