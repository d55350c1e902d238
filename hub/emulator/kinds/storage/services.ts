import { ArmError } from "../../wire/arm-error.ts";
import { type JsonObject, textIn } from "../../wire/json.ts";
import type { Service } from "../service.ts";
import { availabilityOf } from "../unique-name.ts";
import { ACCOUNT_NAMES, ACCOUNTS } from "./account-name.ts";
import { KIND, SKUS } from "./storage-account.ts";

/** What the storage provider answers beside its accounts. */
export const storageServices: readonly Service[] = [
    {
        type: "Microsoft.Storage/checkNameAvailability",
        method: "POST",
        answer: ({ hub, body }) => ({ output: availabilityOf(hub, ACCOUNT_NAMES, textIn(body, "name") ?? "") }),
    },
    {
        type: "Microsoft.Storage/locations/usages",
        method: "GET",
        answer: ({ hub, subscription = "" }) => ({
            output: {
                value: [
                    {
                        unit: "Count",
                        currentValue: hub.resources.ofType(subscription, ACCOUNTS).size,
                        // An operator's quota, of which nothing is known here: as many as the number can hold.
                        limit: 2 ** 31 - 1,
                        name: { value: "StorageAccounts", localizedValue: "Storage Accounts" },
                    },
                ],
            },
        }),
    },
    {
        type: "Microsoft.Storage/skus",
        method: "GET",
        answer: ({ hub }) => ({
            output: {
                value: SKUS.map((name): JsonObject => {
                    const tier = name.slice(0, name.indexOf("_"));
                    const locations = [hub.options.name];
                    return { resourceType: "storageAccounts", name, tier, kind: KIND, locations, restrictions: [] };
                }),
            },
        }),
    },
    ...["blobServices", "queueServices", "tableServices"].map(serviceOf),
];

/** The settings of one of the services of an account, which are as they are. */
function serviceOf(collection: string): Service {
    const type = `${ACCOUNTS}/${collection}`;
    return {
        type,
        method: "GET",
        answer({ resource, names }) {
            const id = `${resource?.id}/${collection}/default`;
            const shown = { id, name: "default", type, properties: { cors: { corsRules: [] } } };
            const [, name] = names;
            if (name !== undefined && name.toLowerCase() !== "default") {
                throw new ArmError(
                    404,
                    "ResourceNotFound",
                    `There is no '${name}' of ${type}: it is called 'default'.`,
                );
            }
            return { output: name === undefined ? { value: [shown] } : shown };
        },
    };
}
