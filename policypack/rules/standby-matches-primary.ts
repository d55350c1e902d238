import { applicationsOf } from "../../estate/applications/applications.ts";
import { deploymentsOf, type HubDeployment } from "../../estate/applications/hub-deployments.ts";
import { isReplicated, primariesAmong } from "../../estate/applications/replication.ts";
import { Standbys, type Standing } from "../../estate/applications/standbys.ts";
import type { DeployedHub } from "../../estate/hubs/deployed-hub.ts";
import { leastInstancesOf } from "../../estate/machines/instances.ts";
import { counted, everyOf, list, listNames } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import { ratioOption } from "../../settings/options/number.ts";
import { quote } from "../../text/quote.ts";
import { told } from "../checks/told.ts";
import type { Context, Rule } from "../judging/rule.ts";

const options = { ratio: ratioOption("Instances of the standby for each replicated instance of the primary.", 1) };

export const standbyMatchesPrimary: Rule<typeof options> = {
    description: "Keep the standby of an application on another Hub, with as many instances as it stands by for.",
    severity: "high",
    enforcementLevel: "mandatory",
    options,

    *checkEstate(estate, context) {
        for (const { label, machines } of applicationsOf(estate)) {
            const deployments = deploymentsOf(machines);
            const standbys = new Standbys(estate, deployments);
            for (const primary of primariesAmong(deployments)) {
                const check = standbys.isThere(primary.hub) ? checkSize : checkPlace;
                for (const { message, about } of check(primary, standbys, context)) {
                    yield* told(about, `${label}: ${message}`);
                }
            }
        }
    },
};

/** What is wrong with a standby, and the machines that it is about. */
interface Fault {
    message: string;
    about: readonly Machine[];
}

function* checkSize(
    primary: HubDeployment,
    standbys: Standbys,
    { options: { ratio } }: Context<typeof options>,
): Iterable<Fault> {
    const replicated = primary.machines.filter(isReplicated);
    const standing = standbys.targetedBy(replicated, primary.hub);
    // Ratios are not exact: 0.1 × 30 is a little more than 3.
    const needed = Math.ceil(ratio * leastInstancesOf(replicated) - 1e-9);
    const isSmall = standing.leastInstances < needed;
    // What is not known yet can only add: to the standby, which may be large enough then, or to what it stands by for.
    const counts = (isSmall ? standing.machines : replicated).map(({ instances }) => instances);
    const doubts = isSmall
        ? [standbys.unknownBeside(primary.hub)]
        : primary.machines.map(({ protection }) => protection.schemes);
    const isUndecided = [...counts, ...doubts].filter((value) => value?.isUnknown).length > 0;
    if (isSmall && !isUndecided) {
        const message = describeSize(primary.hub, replicated, standing, needed, ratio);
        yield { message, about: [...standing.machines, ...replicated] };
    }
}

function describeSize(
    own: DeployedHub,
    replicated: readonly Machine[],
    standing: Standing,
    needed: number,
    ratio: number,
): string {
    const others = standing.machines.map(({ hub }) => hub);
    const names = [...new Set(others.map((hub) => labelBeside([own], hub)))];
    const [stand, it] = names.length > 1 ? ["stand", "them"] : ["stands", "it"];
    const [count, had] = [leastInstancesOf(replicated), standing.leastInstances];
    const demand = ratio === 1 ? "" : `, where ratio ${ratio} asks for ${needed}`;
    return (
        `${list(names)} ${stand} by with ${counted(had, "instance")} for the ${count} on ${labelBeside(others, own)} ` +
        `that ${count === 1 ? "replicates" : "replicate"} to ${it}${demand}. Deploy ${needed - had} more on ` +
        `${list(names)}, or agree that fewer are enough (option ratio).`
    );
}

/** Regions of two Hubs may have the same name. */
function labelBeside(others: readonly DeployedHub[], hub: DeployedHub): string {
    return others.some(({ label }) => label === hub.label) ? `Hub ${quote(peek(hub.key) ?? "")}` : hub.label;
}

/** Several providers for one Hub: most likely an endpoint that was copied, and not changed. */
function* checkPlace({ hub, machines }: HubDeployment, standbys: Standbys): Iterable<Fault> {
    const about = machines.filter(isReplicated);
    const names = about.flatMap((machine) => machine.hub.provider ?? []);
    // Default providers of several versions of a package are configured in one place.
    const providers = [...new Set(names.map((name) => name.replace(/^default_.*/s, "default")))].sort();
    if (!standbys.unknownBeside(hub)?.isUnknown && providers.length > 1 && peek(hub.key) !== undefined) {
        const message =
            `its replicated machines are deployed by the providers ${listNames(providers)}, but ${everyOf(providers.length)} ` +
            `lead to ${hub.label}, so the standby would be lost together with what it stands by for. ` +
            "Give each provider the endpoint of its own Hub (metadataHost).";
        yield { message, about };
    }
}
