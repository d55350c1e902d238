import { isText, type Raw } from "../../../values/raw.ts";
import type { Deployment } from "../language/deployment.ts";
import type { Expression } from "../language/expression.ts";
import type { Evaluator } from "../language/frame.ts";
import { unknownAmong } from "../language/unknown-among.ts";
import { ofExpressions, type Table } from "./function.ts";

/** What stands in an id for a subscription or group that is not known: any. */
const ANY = "*";

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
        return isText(extended) ? prefixed(extended, path) : unknownAmong([extended]);
    }),
};

function ofDeployment(read: (deployment: Deployment) => Raw) {
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
    const unknown = unknownAmong(names);
    const isWhole = names.length === types.length && names.every((name) => typeof name === "string");
    const steps = types.flatMap((type, place) => [type, names[place]]);
    return { before: values.slice(0, at), path: unknown ?? (isWhole ? [namespace, ...steps].join("/") : undefined) };
}

function prefixed(prefix: string, path: Raw): Raw {
    return isText(path) ? `${prefix}/providers/${path}` : path;
}

function groupPath(subscriptionId: Raw, group: Raw): string {
    return `${subscriptionPath(subscriptionId)}/resourceGroups/${isText(group) ? group : ANY}`;
}

function subscriptionPath(id: Raw): string {
    return `/subscriptions/${isText(id) ? id : ANY}`;
}
