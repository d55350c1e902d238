import { resourceGroup } from "../../kinds/resources/resource-group.ts";
import { notOffered } from "../../wire/not-offered.ts";
import { page } from "../lists/paging.ts";
import { resourceFilterOf } from "../lists/resource-filter.ts";
import type { Routes } from "../route.ts";
import { exportedTemplate } from "./exported-template.ts";
import { checkOwn } from "./own-version.ts";
import { resourcesOf } from "./resource-list.ts";
import { checkedResourceName } from "./resource-name.ts";

/** @see https://learn.microsoft.com/rest/api/resources/resource-groups?view=rest-resources-2019-10-01 */
export const GROUP_ROUTES: Routes = {
    "GET microsoft.resources/resourcegroups": (hub, request, address) => {
        checkOwn(hub, request, address);
        const { subscription = "", scope } = address;
        const groups = hub.resources.ofType(subscription, resourceGroup.type);
        const isWanted = resourceFilterOf(request.query, { fields: {} });
        return page(hub, request, `${scope}/resourceGroups`, {
            after: (key) => groups.following(key),
            shown: (group) => (isWanted(group) ? hub.shown(group) : undefined),
        });
    },
    "GET microsoft.resources/resources": resourcesOf,
    "GET microsoft.resources/resourcegroups/{}/resources": resourcesOf,
    "POST microsoft.resources/resourcegroups/{}/exporttemplate": exportedTemplate,
    "POST microsoft.resources/checkresourcename": checkedResourceName,
    "POST microsoft.resources/resourcegroups/{}/moveresources": () => {
        throw notOffered("moving resources to other resource groups");
    },
    "POST microsoft.resources/resourcegroups/{}/validatemoveresources": () => {
        throw notOffered("moving resources to other resource groups");
    },
};
