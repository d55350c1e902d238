import { applicationOf, applicationsOf } from "../../estate/applications/applications.ts";
import { deploymentsOf, type HubDeployment } from "../../estate/applications/hub-deployments.ts";
import { Standbys } from "../../estate/applications/standbys.ts";
import { declares } from "../../estate/machines/schemes.ts";
import { describeMachines, listValues } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { peek, peekPublic } from "../../estate/values/reading.ts";
import { needsRunningStandby } from "../../protection/demands/low-rto-needs-standby.ts";
import { standbyThreshold } from "../../settings/of-rules/standby-threshold.ts";
import type { Context, Rule } from "../judging/rule.ts";

const options = { threshold: standbyThreshold };
type OwnContext = Context<typeof options>;

export const lowRtoNeedsStandby: Rule<typeof options> = {
    description: "Keep a standby running where the recovery time objective leaves no time for a restore.",
    severity: "high",
    enforcementLevel: "mandatory",
    options,

    *checkMachine(machine, context) {
        const { protection } = machine;
        const isRestored = !WITHOUT_RESTORE.some((scheme) => declares(protection, scheme));
        if (isRestored && isLow(machine, context) && protection.schemes.isKnown) {
            yield describeRestored(machine, context);
        }
    },

    *checkEstate(estate, context) {
        const unnamed = estate.machines.filter((machine) => !applicationOf(machine));
        const applications = [...applicationsOf(estate), ...unnamed.map((machine) => ({ machines: [machine] }))];
        for (const { machines } of applications) {
            const standbys = new Standbys(estate, deploymentsOf(machines));
            const about = deploymentsOf(machines.filter(needsStandby)).flatMap((needy) => {
                return unattended(needy, standbys, context);
            });
            const [first] = about;
            if (first) {
                yield { urn: first.urn, message: describeUnattended(about, context), about };
            }
        }
    },
};

const WITHOUT_RESTORE = ["none", "high-availability", "replication"] as const;

/** Whether only a standby brings the machine back soon, and none is stated to run. */
function needsStandby({ protection }: Machine): boolean {
    const isReplicated = declares(protection, "replication") && !declares(protection, "high-availability");
    return isReplicated && peek(protection.standby) !== "running";
}

/** Those of the machines that have no time to wait for a standby, as far as it is known that none runs. */
function unattended({ hub, machines }: HubDeployment, standbys: Standbys, context: OwnContext): readonly Machine[] {
    const low = standbys.isThere(hub) ? [] : machines.filter((machine) => isLow(machine, context));
    return low.length > 0 && !standbys.unknownBeside(hub)?.isUnknown
        ? low.filter(({ protection }) => !protection.app.isUnknown && !protection.standby.isUnknown)
        : [];
}

function isLow({ protection: { rto } }: Machine, { options }: OwnContext): boolean {
    return rto.isKnown && needsRunningStandby(rto.value, options.threshold);
}

function describeRestored(machine: Machine, { options: { threshold }, tag }: OwnContext): string {
    return (
        `${describeRtos([machine])}, which a restore does not meet: an RTO below ${threshold} needs machines that run ` +
        `already. Write ${tag("protection")} "high-availability", or ${tag("protection")} "backup,replication" and ` +
        `${tag("standby")} "running", or agree on an RTO of at least ${threshold}.`
    );
}

function describeUnattended(machines: readonly Machine[], { options: { threshold }, tag }: OwnContext): string {
    const isStopped = machines.every(({ protection: { standby } }) => peekPublic(standby) !== undefined);
    const [fact, fix] = isStopped
        ? [`the standby is stopped (tag "${tag("standby")}")`, "Keep it running"]
        : ["no standby is known to run", "Say so where one runs elsewhere"];
    return (
        `${describeMachines(machines)}: ${describeRtos(machines)}, but ${fact}, and an RTO below ${threshold} leaves no ` +
        `time to start one. ${fix} (${tag("standby")} "running"), or deploy the application to a second Hub as well.`
    );
}

function describeRtos(machines: readonly Machine[]): string {
    return `RTO is ${listValues(machines.map(({ protection }) => protection.rto))}`;
}
