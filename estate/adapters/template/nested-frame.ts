import type { Raw } from "../../values/raw.ts";
import { evaluate } from "./evaluate.ts";
import type { Frame } from "./language/frame.ts";
import { Loops } from "./language/loops.ts";
import { memberOf, opened } from "./language/member.ts";
import { identified } from "./language/open-value.ts";
import { Scope } from "./scope.ts";

/** What expressions of a nested template may name: by default the same as if they stood in the outer one. */
export function nestedFrame(resource: Raw, frame: Frame, resourceGroup: Raw): Frame {
    const properties = memberOf(resource, "properties");
    const scope = opened(evaluate(memberOf(memberOf(properties, "expressionEvaluationOptions"), "scope"), frame));
    if (typeof scope !== "string" || scope.toLowerCase() !== "inner") {
        return frame;
    }
    const { limits, deployment } = frame.scope;
    const key = frame.scope.innerKey();
    const read = (member: string) => identified(evaluate(memberOf(resource, member), frame), `${key} ${member}`);
    const subscriptionId = read("subscriptionId") ?? deployment.subscriptionId;
    const own = {
        ...deployment,
        name: read("name"),
        subscriptionId,
        resourceGroup: identified(resourceGroup, `${key} group`),
    };
    const given = evaluate(memberOf(properties, "parameters"), frame);
    const hasMoreGiven = memberOf(properties, "parametersLink") !== undefined;
    return {
        scope: new Scope(limits, own, key, { template: memberOf(properties, "template"), given, hasMoreGiven }),
        loops: Loops.NONE,
    };
}
