import { Outline } from "../../../values/outline.ts";
import { isText, isUnknown, type Raw } from "../../../values/raw.ts";
import type { ArmDeployment } from "../language/arm-deployment.ts";
import type { Expression } from "../language/expression.ts";
import type { Evaluator } from "../language/frame.ts";
import { unknownAmong } from "../language/unknown-among.ts";
import { ofExpressions, type Table } from "./function.ts";
import { joined } from "./text-of.ts";

/** Where the deployment is, and ids of resources. */
export const ids: Table = {
    deployment: ofDeployment(({ name }) => ({ name })),
    resourceGroup: ofDeployment(({ resourceGroup, location, subscriptionId }) => ({
        name: resourceGroup,
        location,
        id: groupPath(subscriptionId, resourceGroup),
    })),
    subscription: ofDeployment(({ subscriptionId }) => ({ subscriptionId, id: subscriptionPath(subscriptionId) })),
    // `resourceId([subscription], [group], type, name, …)`
    resourceId: ofExpressions((args, evaluation) => {
        const { deployment } = evaluation.frame.scope;
        const { before, path } = takenApart(args, evaluation);
        const [resourceGroup = deployment.resourceGroup, subscriptionId = deployment.subscriptionId] = before.reverse();
        return prefixed(groupPath(subscriptionId, resourceGroup), path);
    }),
    subscriptionResourceId: ofExpressions((args, evaluation) =>
        prefixed(subscriptionPath(evaluation.frame.scope.deployment.subscriptionId), takenApart(args, evaluation).path),
    ),
    tenantResourceId: ofExpressions((args, evaluation) => prefixed("", takenApart(args, evaluation).path)),
    extensionResourceId: ofExpressions(([first, ...args], evaluation) => {
        const extended = first && evaluation.opened(first);
        const { path } = takenApart(args, evaluation);
        return isText(extended) || isUnknown(extended) ? prefixed(extended, path) : undefined;
    }),
};

function ofDeployment(read: (deployment: ArmDeployment) => Raw) {
    return ofExpressions((_, evaluation) => read(evaluation.frame.scope.deployment));
}

/** The type is the first argument with a slash: what comes before says where, what comes after are names. */
function takenApart(args: readonly Expression[], evaluation: Evaluator): { before: Raw[]; path: Raw } {
    const values = args.map((arg) => evaluation.opened(arg));
    const at = values.findIndex((value) => typeof value === "string" && value.includes("/"));
    if (at < 0) {
        return { before: [], path: unknownAmong(values) };
    }
    const [namespace = "", ...types] = String(values[at]).split("/");
    const names = values.slice(at + 1);
    const steps = types.flatMap((type, place) => [type, names[place]]);
    const path = names.length === types.length ? joined([namespace, ...steps], "/") : unknownAmong(names);
    return { before: values.slice(0, at), path };
}

/** What is not known of the path alone says nothing of where that is. */
function prefixed(prefix: Raw, path: Raw): Raw {
    return isText(path) || path instanceof Outline ? joined([prefix, "/providers/", path]) : path;
}

function groupPath(subscriptionId: Raw, group: Raw): Raw {
    return joined([subscriptionPath(subscriptionId), "/resourceGroups/", group]);
}

function subscriptionPath(id: Raw): Raw {
    return joined(["/subscriptions/", id]);
}
