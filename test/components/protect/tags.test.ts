import * as compute from "@pulumi/azure-native/compute/index.js";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlan, fromTags, type ProtectionPlan, protection, toTags } from "../../../components/index.ts";
import { withDefaults } from "../../../protection/plan/with-defaults.ts";
import { plans } from "../../protection/plan/plans.ts";
import { inputsOf, recorded } from "../recording.ts";
import { LONE_TAGS, lone } from "../valid-args.ts";

type Tags = pulumi.Input<Record<string, pulumi.Input<string>>>;

/** What a VM is registered with that has tags of its own and is given a plan. */
async function tagsOf(tags: Tags | undefined, plan: ProtectionPlan = lone.plan, settings = {}): Promise<unknown> {
    const resources = await recorded(() => {
        const place = { resourceGroupName: "erp", location: "redmond" };
        const options = { transformations: [protection(plan, { settings })] };
        return new compute.VirtualMachine("db", tags === undefined ? place : { ...place, tags }, options);
    });
    return inputsOf(resources, "VirtualMachine").tags;
}

test("Every right plan can be read again, beside other tags", async () => {
    const right = plans.filter((plan) => checkPlan(plan).length === 0 && Object.keys(toTags(plan)).length < 14);
    await fc.assert(
        fc.asyncProperty(right, async (plan) => {
            const tags = (await tagsOf({ owner: "me" }, plan)) as Record<string, string>;
            expect(tags.owner).toBe("me");
            expect(fromTags(tags).plan).toEqual(withDefaults(plan, new Map()));
        }),
        { numRuns: 40 },
    );
});

test.each<[string, Tags | undefined, object]>([
    ["none", undefined, LONE_TAGS],
    ["others", { owner: "me" }, { ...LONE_TAGS, owner: "me" }],
    ["known later", pulumi.output({ owner: "me" }), { ...LONE_TAGS, owner: "me" }],
    ["known later, some", { owner: pulumi.output("me"), app: pulumi.output("erp") }, { ...LONE_TAGS, owner: "me" }],
    ["of a promise", Promise.resolve({ owner: "me" }), { ...LONE_TAGS, owner: "me" }],
    ["undefined, some", { owner: "me", app: undefined as never }, { ...LONE_TAGS, owner: "me" }],
    ["the plan's own", { ...LONE_TAGS }, LONE_TAGS],
    ["what the plan leaves open", { environment: "production" }, { ...LONE_TAGS, environment: "production" }],
])("Tags that are %s stay beside those of the plan", async (_, tags, expected) => {
    expect(await tagsOf(tags)).toEqual(expected);
});

test("A tag that says the same stays as it is written", async () => {
    const { app: _, ...others } = LONE_TAGS;
    expect(await tagsOf({ App: "ERP" })).toEqual({ ...others, App: "ERP" });
});

test("Tags have the names that the platform team gave them", async () => {
    const settings = { settings: { tags: { rpo: "recovery-point" } } };
    const { rpo, ...others } = LONE_TAGS;
    expect(await tagsOf({ rpo: "4711" }, lone.plan, settings)).toEqual({
        ...others,
        rpo: "4711",
        "recovery-point": rpo,
    });
    await expect(tagsOf({ "Recovery-Point": "1h" }, lone.plan, settings)).rejects.toThrow('tags["Recovery-Point"]');
});

const many = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`tag-${at}`, "x"]));

test.each<[Tags, string]>([
    [
        { rpo: "1h" },
        'tags["rpo"] differs from plan.rpo, which is "4h". Remove the tag, or write its value as plan.rpo.',
    ],
    [
        { "Backup-Target": "elsewhere" },
        'tags["Backup-Target"] differs from plan.backup.target, which is "backup.dc2.contoso.com". ' +
            "Remove the tag, or write its value as plan.backup.target.",
    ],
    [{ protection: "none" }, 'tags["protection"] differs from plan, which is "backup".'],
    [{ mttr: "soon" }, 'tags["mttr"] is "soon", which is not a duration'],
    [{ "replication-target": "x" }, 'tags["replication-target"] contradicts protection "backup".'],
    [{ "last-dril": "2026-09-01" }, 'tags["last-dril"] is not one that hubguard reads. Name it "last-drill".'],
    [many, "tags holds 7 tags beside 9 of the plan, but a resource takes 15. Leave some out."],
    ["none" as never, "tags is a string, but must be an object."],
])("Tags %j are refused", async (tags, fault) => {
    await expect(tagsOf(tags)).rejects.toThrow(`protection "db": ${fault}`);
});

test("Each fault of the tags has a line", async () => {
    const faults = tagsOf({ rpo: "1h", rto: "1h", mttr: "soon" });
    await expect(faults).rejects.toThrow(/\n {4}tags\["rto"\].*\n {4}tags\["rpo"\].*\n {4}tags\["mttr"\]/);
});
