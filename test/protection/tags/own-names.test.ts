import { describe, expect, it } from "vitest";
import { FIELDS, type Field, fieldParsers } from "../../../protection/tags/fields.ts";
import { unreadTags } from "../../../protection/tags/metadata.ts";
import { fieldsMeant, meaningOf } from "../../../protection/tags/own-names.ts";
import { fieldsSaid, ownTags } from "../../../protection/tags/own-tags.ts";
import { DEFAULT_VOCABULARY, defaultTagName } from "../../../protection/tags/vocabulary.ts";

const parsers = fieldParsers(DEFAULT_VOCABULARY);

describe("the name of a tag", () => {
    it.each<[string, Field[]]>([
        ["DR_RTO", ["rto"]],
        ["dr.rto", ["rto"]],
        ["drrto", ["rto"]],
        [" DR RTO ", ["rto"]],
        ["org/RTO", ["rto"]],
        ["a:b:c:rto-target", ["rto"]],
        ["prod_rpo", ["rpo"]],
        ["DR-Tier", ["criticality"]],
        ["BackupTier", ["backupPlan", "criticality"]],
        ["backup_type", ["backupMethod", "backupKind"]],
        ["disaster-recovery", ["criticality", "protection"]],
        ["ApplicationName", ["app"]],
        ["backup-application", []],
        ["backupEnv", []],
        ["portorto", []],
        ["carto", []],
        ["tiers", []],
        ["", []],
        ["::", []],
        ["🦄", []],
        ["DR\u202ERTO", []],
        ['DR"RTO', []],
        ["__proto__", []],
        ["constructor", []],
        [`rto${" ".repeat(100)}`, []],
    ])("means by its words: %j", (name, fields) => {
        expect([...new Set(fieldsMeant(name))]).toEqual(fields);
    });

    it.each(FIELDS)("means the field that hubguard calls so: %s", (field) => {
        expect(fieldsMeant(defaultTagName(field))).toContain(field);
        expect(meaningOf(field)).toMatch(/^(?:an? |the |who )/);
    });
});

describe("tags of the organisation's own", () => {
    const asked = (tags: Record<string, string | undefined>, stated: [Field, string][] = []) => {
        const read = new Map(stated.map(([field, tag]) => [field, { tag }]));
        return ownTags(
            unreadTags(Object.entries(tags), read).map(([tag, text]) => [tag, () => text] as const),
            read,
            (tag, text) => fieldsSaid(fieldsMeant(tag), text(), parsers),
        );
    };

    it("are those that no field is read from, of fields that no tag says", () => {
        const tags = { DR_RTO: "4 hours", RPO_Target: "1h", Tier: "critical", owner: "me" };
        expect(asked(tags)).toEqual([
            { field: "rto", tag: "DR_RTO" },
            { field: "rpo", tag: "RPO_Target" },
            { field: "criticality", tag: "Tier" },
        ]);
        expect(asked(tags, [["rpo", "RPO_Target"]]).map(({ tag }) => tag)).toEqual(["DR_RTO", "Tier"]);
        expect(asked(tags, [["rto", "rto"]]).map(({ tag }) => tag)).toEqual(["RPO_Target", "Tier"]);
        expect(asked({ "backup-type": "agent" }, [["backupPlan", "backup-type"]])).toEqual([]);
    });

    it("have a value of the field, which tells what they mean where the name leaves it open", () => {
        expect(asked({ DR: "Mission-critical" })).toMatchObject([{ field: "criticality" }]);
        expect(asked({ DR: "replication" })).toMatchObject([{ field: "protection" }]);
        expect(asked({ DR: "dc2" })).toEqual([]);
        expect(asked({ "Backup-Type": "Full" })).toMatchObject([{ field: "backupKind" }]);
        expect(asked({ "Backup-Tier": "critical" })).toMatchObject([{ field: "backupPlan" }]);
        expect(asked({ DR_RTO: undefined })).toEqual([]);
        expect(asked({ DR_RTO: "x".repeat(10_000) })).toEqual([]);
    });
});
