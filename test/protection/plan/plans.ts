import fc from "fast-check";
import type { ProtectionPlan } from "../../../protection/plan/plan.ts";

/** Names as people and machines write them, within a tag's length, without blanks around them. */
const name = fc
    .oneof(fc.stringMatching(/^[a-z][a-z0-9.-]{0,30}$/), fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }))
    .map((text) => text.replace(/\p{Cc}/gu, "").trim())
    .filter((text) => text.length > 0);

const duration = fc
    .tuple(fc.integer({ min: 1, max: 3_000 }), fc.constantFrom("s", "m", "h", "d", "H"), fc.boolean())
    .map(([amount, unit, isIso]) =>
        isIso ? `PT${amount}${unit === "d" ? "H" : unit.toUpperCase()}` : `${amount}${unit}`,
    );

const schedule = fc
    .tuple(
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom("*", "1", "MON-FRI", "0,6"),
    )
    .map(([minute, hour, days]) => `${minute} ${hour} * * ${days}`)
    .chain((fields) => fc.constantFrom(fields, `CRON_TZ=Europe/Berlin ${fields}`));

const date = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const application = { app: name, environment: optional(name) };

const protectedMachine = {
    ...application,
    rto: duration,
    rpo: duration,
    criticality: optional(fc.constantFrom("mission-critical", "critical", "essential")),
    mttr: optional(duration),
    lastDrill: optional(date),
    standby: optional(fc.constantFrom("running", "stopped")),
};

const copies = {
    schedule,
    target: name,
    product: optional(name),
    kind: optional(fc.constantFrom("incremental", "full")),
};
const applicationBackup = fc.record({
    ...copies,
    method: fc.constantFrom("agent", "application"),
    restore: fc.constantFrom("app-data", "redeploy"),
});
const snapshotBackup = fc.record({
    ...copies,
    method: fc.constant("snapshot"),
    restore: fc.constantFrom("vm", "disks", "app-data"),
    vmState: optional(fc.constant("stopped")),
});
const catalogueBackup = fc.record({ plan: name, restore: fc.constantFrom("vm", "disks", "app-data", "redeploy") });
const groupCatalogueBackup = fc.record({ plan: name, restore: fc.constantFrom("app-data", "redeploy") });

const backup = fc.oneof(applicationBackup, snapshotBackup, catalogueBackup);
const groupBackup = fc.oneof(applicationBackup, groupCatalogueBackup);

const replicated = { target: name, interval: optional(duration) };
const replication = fc.oneof(
    fc.record({ ...replicated, level: fc.constant("application"), failover: fc.constantFrom("application", "guest") }),
    fc.record({ ...replicated, level: fc.constant("guest"), failover: fc.constantFrom("guest", "product") }),
    fc.record({ ...replicated, level: fc.constant("vm"), failover: fc.constant("product") }),
);
const highAvailability = fc.record({ loadBalancer: optional(name) });
const data = fc.constantFrom("none", "external", "local");

/** Every plan that the types allow, without members whose value is undefined. */
export const plans: fc.Arbitrary<ProtectionPlan> = fc
    .oneof(
        fc.record({ ...protectedMachine, data: optional(data), backup, replication: optional(replication) }),
        fc.record({ ...protectedMachine, data: optional(data), replication, backup: optional(backup) }),
        fc.record({
            ...protectedMachine,
            highAvailability,
            data: fc.constantFrom("none", "external"),
            backup: optional(groupBackup),
            replication: optional(replication),
        }),
        fc.record({
            ...protectedMachine,
            highAvailability,
            data: fc.constant("local"),
            backup: groupBackup,
            replication: optional(replication),
        }),
        fc.record({ ...protectedMachine, highAvailability, data: fc.constant("local"), replication }),
        fc.record({
            ...application,
            data: optional(fc.constantFrom("none", "external")),
            unprotected: fc.oneof(
                fc.record({ reason: fc.constant("dev-test"), until: date }),
                fc.record({ reason: fc.constant("stateless"), until: optional(date) }),
            ),
        }),
    )
    .map((plan) => JSON.parse(JSON.stringify(plan)) as ProtectionPlan);
