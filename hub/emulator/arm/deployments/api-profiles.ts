import { generated } from "../../../profile/data.ts";
import type { HubProfile } from "../../../profile/hub-profile.ts";

/**
 * The API versions of a profile by namespace, or by type where that has another.
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-profiles-azure-resource-manager-versions
 */
const OLDER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    /** @see https://github.com/Azure/azure-sdk-for-go/blob/v68.0.0/profiles/2018-03-01/definition.json */
    "2018-03-01-hybrid": {
        "microsoft.authorization/locks": "2016-09-01",
        "microsoft.authorization/policyassignments": "2016-12-01",
        "microsoft.authorization/policydefinitions": "2016-12-01",
        "microsoft.authorization": "2015-07-01",
        "microsoft.compute": "2017-03-30",
        "microsoft.keyvault": "2016-10-01",
        "microsoft.network/dnszones": "2016-04-01",
        "microsoft.network": "2017-10-01",
        "microsoft.resources": "2018-02-01",
        "microsoft.storage": "2016-01-01",
    },
    "2019-03-01-hybrid": {
        "microsoft.authorization/locks": "2016-09-01",
        "microsoft.authorization/policyassignments": "2016-12-01",
        "microsoft.authorization/policydefinitions": "2016-12-01",
        "microsoft.authorization": "2015-07-01",
        "microsoft.compute": "2017-12-01",
        "microsoft.keyvault": "2016-10-01",
        "microsoft.network/dnszones": "2016-04-01",
        "microsoft.network": "2017-10-01",
        "microsoft.resources": "2018-05-01",
        "microsoft.storage": "2017-10-01",
    },
};

/** The API version of a type in a profile; nothing where that is not known. @param profile `2019-03-01-hybrid` */
export function apiVersionIn(hub: HubProfile, profile: string, type: string): string | undefined {
    if (profile.toLowerCase() === generated.name) {
        return hub.typeNamed(type)?.apiVersion;
    }
    const versions = OLDER[profile.toLowerCase()] ?? {};
    const key = type.toLowerCase();
    return versions[key] ?? versions[key.slice(0, key.indexOf("/"))];
}
