import { parseDuration } from "../../time/duration.ts";
import { isObject } from "../arguments/structure.ts";
import { platformOf } from "../metadata/settings.ts";
import type { RecoveryPairArgs, StandbyState } from "./arguments.ts";

/** What would have to be waited for at failover, longer than a low RTO allows. */
export function waitFaults({ plan, standby, settings, size }: RecoveryPairArgs): string[] {
    const rto = parseDuration(typeof plan.rto === "string" ? plan.rto : "");
    const { standbyThreshold } = platformOf(settings);
    const { state, size: own }: StandbyState = isObject(standby) ? standby : {};
    if (!rto.ok || rto.value >= standbyThreshold) {
        return [];
    }
    const low = `but plan.rto is ${rto.value}: below ${standbyThreshold} leaves no time for it`;
    const waits = [
        plan.replication.level === "vm" &&
            `plan.replication.level is "vm", whose machines are made at failover, ${low}. Replicate at level "guest".`,
        state === "stopped" && `standby.state is "stopped", to be started at failover, ${low}. Write "running".`,
        own !== undefined &&
            own !== size &&
            `standby.size is another one than the primary's, to be resized at failover, ${low}. Remove it.`,
    ];
    return waits.filter((wait) => wait !== false);
}
