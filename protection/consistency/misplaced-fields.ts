import type { Field } from "../tags/fields.ts";
import { formatSchemes, type Scheme } from "../terms/scheme.ts";
import type { Contradiction } from "./contradiction.ts";
import { BACKUP_FIELDS, NO_PROTECTION_FIELDS, REPLICATION_FIELDS, type Stated, tellValue } from "./stated.ts";

/** Fields that have no place beside the declared schemes; none while these are not known. */
export function misplacedFields(stated: Stated): Contradiction[] {
    const { schemes } = stated;
    const places = schemes === undefined ? [] : schemes.includes("none") ? BESIDE_NONE : besideProtection(schemes);
    return places.flatMap(([fields, meant]) => {
        return fields.filter((field) => stated.has(field)).map((field) => misplaced(field, meant, stated));
    });
}

/** Fields, and the schemes that they would have a place beside. */
type FieldsBeside = readonly [readonly Field[], readonly Scheme[]];

const BESIDE_NONE: readonly FieldsBeside[] = [
    [BACKUP_FIELDS, ["backup"]],
    [[...REPLICATION_FIELDS, "standby"], ["replication"]],
    [["loadBalancer"], ["high-availability"]],
];

function besideProtection(schemes: readonly Scheme[]): readonly FieldsBeside[] {
    // A group says with the fields of backup and replication what becomes of the data inside its machines.
    const isGroup = schemes.includes("high-availability");
    return [
        [isGroup || schemes.includes("backup") ? [] : BACKUP_FIELDS, [...schemes, "backup"]],
        [isGroup || schemes.includes("replication") ? [] : REPLICATION_FIELDS, [...schemes, "replication"]],
        [NO_PROTECTION_FIELDS, ["none"]],
    ];
}

function misplaced(field: Field, meant: readonly Scheme[], stated: Stated): Contradiction {
    const declare = (schemes: readonly Scheme[]) => {
        return `${stated.tag("protection")} ${tellValue(stated, "protection", formatSchemes(schemes))}`;
    };
    return {
        field,
        fault: `contradicts ${declare(stated.schemes ?? [])}`,
        fix: `Remove it, or declare ${declare(meant)}.`,
    };
}
