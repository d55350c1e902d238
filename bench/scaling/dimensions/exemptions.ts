import { vm } from "../../../test/policypack/machines.ts";
import { urnOf } from "../../../test/policypack/requests.ts";
import { type Case, type Dimensions, times } from "../dimension.ts";
import { machines } from "../machine.ts";

const terms = { rule: "require-rpo", reason: "moves to another Hub", approver: "CISO", until: "2099-03-31" };

export const ofExemptions: Dimensions = {
    "exemptions by application": (size) => ({
        stack: breaking(size),
        configuration: exempt(times(size, (at) => ({ application: `app-${at}` }))),
    }),
    "exemptions by URN": (size) => ({
        stack: breaking(size),
        configuration: exempt(breaking(size).map((one) => ({ urn: urnOf(one) }))),
    }),
    "exemptions by a URN that ends like one": (size) => ({
        stack: breaking(size),
        configuration: exempt(times(size, (at) => ({ urn: `*::vm-${at}` }))),
    }),
    "exemptions by a URN that begins like one": (size) => ({
        stack: breaking(size),
        configuration: exempt(breaking(size).map((one) => ({ urn: `${urnOf(one)}*` }))),
    }),
    "exemptions by a URN that contains one": (size) => ({
        stack: breaking(size),
        configuration: exempt(times(size, (at) => ({ urn: `*::vm-${at}*` }))),
    }),
    "exemptions by a URN and an application": (size) => ({
        stack: breaking(size),
        configuration: exempt(times(size, (at) => ({ urn: `*::vm-${at}`, application: `app-${at}` }))),
    }),
    "exemptions of one application by many URNs": (size) => ({
        stack: breaking(size, () => "erp"),
        configuration: exempt(times(size, (at) => ({ urn: `*::vm-${at}`, application: "erp" }))),
    }),
    "exemptions of one scope": (size) => ({
        stack: breaking(size, () => "erp"),
        configuration: exempt(times(size, () => ({ application: "erp" }))),
    }),
    "exemptions of one URN": (size) => ({
        stack: breaking(size),
        configuration: exempt(times(size, () => ({ urn: "*::vm-*" }))),
    }),
    "exemptions that nothing needs": (size) => ({
        stack: breaking(size),
        configuration: exempt(times(size, (at) => ({ urn: `*::db-${at}`, application: `crm-${at}` }))),
    }),
    "exemptions of many machines": (size) => ({
        stack: breaking(size, () => "erp"),
        configuration: exempt([{ application: "erp" }]),
    }),
    "exemptions of a finding about many machines": (size) => ({
        stack: machines(size, () => ({ "backup-schedule": "0 2 * * *" })),
        configuration: exempt([
            ...times(size, (at) => ({ rule: "stagger-backups", urn: `*::vm-${at}` })),
            { rule: "stagger-backups", application: "erp" },
        ]),
    }),
    "exemptions by tags": (size) => ({
        stack: machines(size, (at) => ({
            "exempt-require-rpo": "2099-03-31, CISO, moves",
            ...{ app: `app-${at}`, rpo: undefined },
        })),
        configuration: { settings: { exemptionTags: true } },
    }),
    "exemptions by tags that exempt from nothing": (size) => ({
        stack: machines(size, () => ({ "exempt-require-rpo": "2099-03-31, CISO, moves" })),
        configuration: { settings: { exemptionTags: true } },
    }),
    "exemptions by tags of one machine": (size) => ({
        stack: [vm("vm", Object.fromEntries(times(size, (at) => [`exempt-rule-${at}`, "2099-03-31, CISO, moves"])))],
        configuration: { settings: { exemptionTags: true } },
    }),
};

/** Machines without an RPO. */
function breaking(size: number, appOf: (at: number) => string = (at) => `app-${at}`) {
    return machines(size, (at) => ({ app: appOf(at), rpo: undefined }));
}

function exempt(scopes: readonly Record<string, string>[]): NonNullable<Case["configuration"]> {
    return { settings: { exemptions: scopes.map((scope) => ({ ...terms, ...scope })) } };
}
