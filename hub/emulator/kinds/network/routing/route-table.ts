import { nameOf } from "../../../state/places.ts";
import type { Kind } from "../../kind.ts";
import { namersOf, references } from "../contract/namers.ts";
import { networkKind } from "../contract/network-kind.ts";
import { withShown } from "../contract/shown.ts";
import { flagIn } from "../contract/values.ts";
import { routes } from "./routes.ts";

/** @see https://learn.microsoft.com/rest/api/virtualnetwork/route-tables/create-or-update?view=rest-virtualnetwork-2018-11-01 */
export const routeTable: Kind = networkKind({
    type: "Microsoft.Network/routeTables",
    lists: { routes: "writable" },
    isWithoutGuid: true,
    told: ["subnets"],
    properties: ({ id }, sent) => ({
        disableBgpRoutePropagation: flagIn(sent, "disableBgpRoutePropagation", false),
        routes: routes(id, sent),
    }),
    shown: (resource, hub) => withShown(resource, {}, references("subnets", namersOf(hub, resource.id))),
    inUse: (id) => ({
        code: "InUseRouteTableCannotBeDeleted",
        message: `Route table ${nameOf(id)} is in use and cannot be deleted.`,
    }),
});
