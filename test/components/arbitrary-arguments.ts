import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import * as hubguard from "../../components/index.ts";
import { type Edit, edited, edits, Lazy } from "../fuzz/edits.ts";
import { junk, texts } from "../fuzz/junk.ts";
import { markedSecret, plainSecret } from "../fuzz/told.ts";
import { backedUp } from "../policypack/machines.ts";
import { accepted, make } from "./combinations.ts";
import { strange } from "./strange-values.ts";
import { lone } from "./valid-args.ts";

/** What a program calls, with arguments that are accepted, some of them edited. */
export interface Drawn {
    use: string;
    /** Of the component, if it is one. */
    name: Lazy;
    edits: Edit[];
}

/** A component or a function, and arguments that it accepts. */
interface Use {
    /** What its refusals begin with. */
    subject: string;
    args: () => unknown[];
    call: (args: readonly unknown[], name: unknown) => unknown;
}

const anything: fc.Arbitrary<Lazy> = fc.oneof(
    { weight: 3, arbitrary: junk.map((value) => new Lazy(fc.stringify(value), () => value)) },
    { weight: 2, arbitrary: fc.constantFrom(...strange) },
);

const names = fc.oneof(
    { weight: 6, arbitrary: fc.constant(new Lazy('"erp"', () => "erp")) },
    { weight: 2, arbitrary: texts.map((text) => new Lazy(fc.stringify(text), () => text)) },
    { weight: 1, arbitrary: anything },
);

const settings = {
    settings: {
        tiers: { gold: { rto: "8h", rpo: "4h" } },
        plans: { images: { method: "snapshot", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" } },
        products: ["commvault"],
        tags: { app: "application" },
    },
    "restore-fits-rto": { rate: "1GB/s", fixed: "5m" },
};
const calendar = {
    every: "1d",
    waves: [["erp-db", { name: "erp-web", instances: 2, every: "12h" }], ["crm"]],
    windows: [
        { from: "20:00", to: "06:00", days: ["mon", "tue"] },
        { from: "12:00", to: "13:00" },
    ],
    blackouts: [{ from: "01:00", to: "02:00" }],
    timeZone: "Europe/Berlin",
    maximumInParallel: 5,
    duration: "30m",
    pinned: { crm: "CRON_TZ=Europe/Berlin 30 21 * * *" },
};

// biome-ignore lint/suspicious/noExplicitAny: programs without types can pass anything.
type Any = any;
const functions: Record<string, Omit<Use, "subject">> = {
    recoveryTiers: { args: () => [settings.settings.tiers], call: ([tiers]: Any) => hubguard.recoveryTiers(tiers) },
    checkPlan: { args: () => [lone.plan, settings], call: ([plan, own]: Any) => hubguard.checkPlan(plan, own) },
    fromTags: { args: () => [backedUp, settings], call: ([tags, own]: Any) => hubguard.fromTags(tags, own) },
    protection: {
        args: () => [lone.plan, { settings, instances: 2 }],
        call: ([plan, options]: Any) => hubguard.protection(plan, options),
    },
    protectMachines: {
        args: () => [{ "erp-*": lone.plan }, { settings }],
        call: ([plans, options]: Any) => hubguard.protectMachines(plans, options),
    },
    BackupCalendar: { args: () => [calendar], call: ([args]: Any) => new hubguard.BackupCalendar(args).toJSON() },
};

const uses: Readonly<Record<string, Use>> = {
    ...Object.fromEntries(
        Object.entries(accepted).map(([use, { component, args }]) => {
            const call: Use["call"] = ([edited], name) => make(component, name, edited);
            return [use, { subject: component, args: () => [withSecrets(args())], call }];
        }),
    ),
    ...Object.fromEntries(Object.entries(functions).map(([subject, use]) => [subject, { subject, ...use }])),
};

/** Arguments of every component and function, nearly as programs write them. */
export const drawnArguments: fc.Arbitrary<Drawn> = fc.record({
    use: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...Object.keys(accepted)) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(functions)) },
    ),
    name: names,
    edits: edits(anything),
});

/** What is called, and the call, for a program to make it. */
export function callOf({ use, name, edits }: Drawn): { subject: string; call: () => unknown } {
    const { subject, args, call } = uses[use] as Use;
    return {
        subject,
        call() {
            const all = edited(args(), edits);
            return call(Array.isArray(all) ? all : [all], name.make());
        },
    };
}

/** Plants secrets where programs keep them. */
function withSecrets(args: unknown): unknown {
    const { administrator, ...others } = args as { administrator: object };
    const password = "password" in administrator ? { password: `${plainSecret} ${markedSecret}` } : {};
    return {
        ...others,
        administrator: { ...administrator, ...password },
        customData: markedSecret,
        tags: { owner: "me", purpose: pulumi.secret(markedSecret) },
        settings,
    };
}
