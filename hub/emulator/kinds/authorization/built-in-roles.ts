import type { JsonObject } from "../../wire/json.ts";

interface BuiltInRole {
    /** A GUID, which is the same in all clouds of Azure. */
    name: string;
    roleName: string;
    description: string;
    actions: readonly string[];
    notActions: readonly string[];
}

/**
 * The roles that every Hub has.
 * @see https://learn.microsoft.com/azure-stack/user/azure-stack-manage-permissions
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles for their GUIDs
 */
const BUILT_IN: readonly BuiltInRole[] = [
    {
        name: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
        roleName: "Owner",
        description: "Lets you manage everything, including access to resources.",
        actions: ["*"],
        notActions: [],
    },
    {
        name: "b24988ac-6180-42a0-ab88-20f7382dd24c",
        roleName: "Contributor",
        description: "Lets you manage everything except access to resources.",
        actions: ["*"],
        notActions: ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write"],
    },
    {
        name: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
        roleName: "Reader",
        description: "Lets you view everything, but not make any changes.",
        actions: ["*/read"],
        notActions: [],
    },
];

/** All of them as a read at a place answers them. */
export function builtInRoles(scope: string): JsonObject[] {
    return BUILT_IN.map(({ name, roleName, description, actions, notActions }) => ({
        id: `${scope}/providers/${TYPE}/${name}`,
        type: TYPE,
        name,
        properties: {
            roleName,
            type: "BuiltInRole",
            description,
            assignableScopes: ["/"],
            permissions: [{ actions: [...actions], notActions: [...notActions] }],
        },
    }));
}

const TYPE = "Microsoft.Authorization/roleDefinitions";
