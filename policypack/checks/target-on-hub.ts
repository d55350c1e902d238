import type { DeployedHub } from "../../estate/hubs/deployed-hub.ts";
import { mayState } from "../../estate/machines/schemes.ts";
import { tell } from "../../estate/model/describe.ts";
import type { Machine } from "../../estate/model/parts.ts";
import { ABSENT } from "../../estate/values/reading.ts";

/**
 * The question of the twin rules `backup-target-off-hub` and `replication-target-elsewhere`: is the target on the Hub
 * that the machine itself is on?
 * @param examples of which the first that is elsewhere is offered instead
 * @returns target and Hub as messages call them; nothing where the target is elsewhere, or not known
 */
export function targetOnHub(
    { protection, hub }: Machine,
    scheme: "backup" | "replication",
    examples: readonly [string, string],
): { target: string; on: string; example: string } | undefined {
    const target = protection[`${scheme}Target`];
    // Where nothing tells the Hub, knowing the target would not help.
    if (hub.key === ABSENT || !mayState(protection, scheme) || !target.isKnown || !holds(hub, target.value)) {
        return undefined;
    }
    const [first, second] = examples;
    return { target: tell(target), on: hub.label, example: holds(hub, first) ? second : first };
}

function holds(hub: DeployedHub, target: string): boolean {
    const isThere = hub.holds(target);
    return isThere.isKnown && isThere.value;
}
