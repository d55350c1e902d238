import { AuthorizationManagementClient } from "@azure/arm-authorization-profile-2020-09-01-hybrid";
import { describe, expect, test } from "vitest";
import { HubProfile } from "../../../../../hub/profile/hub-profile.ts";
import { all, CREDENTIAL, clientOptions } from "../../client-options.ts";
import { GROUP, SUBSCRIPTION, TestHub } from "../../hub.ts";

const NAME = "11111111-0000-4000-8000-000000000001";
const ANN = "22222222-0000-4000-8000-000000000001";

describe("Microsoft's client of rights", () => {
    test("finds roles, and grants, lists and revokes them", async () => {
        const hub = new TestHub({ profile: new HubProfile() });
        const client = new AuthorizationManagementClient(CREDENTIAL, SUBSCRIPTION, clientOptions(hub));
        const { roleAssignments, roleDefinitions, permissions } = client;

        const [reader] = await all(roleDefinitions.list(GROUP, { filter: "roleName eq 'Reader'" }));
        expect(reader).toMatchObject({ roleName: "Reader", roleType: "BuiltInRole" });
        const granted = { properties: { roleDefinitionId: reader?.id ?? "", principalId: ANN } };
        expect(await roleAssignments.create(GROUP, NAME, granted)).toMatchObject({
            name: NAME,
            properties: { scope: GROUP },
        });
        expect(
            await roleAssignments.getById(`${GROUP}/providers/Microsoft.Authorization/roleAssignments/${NAME}`),
        ).toMatchObject({
            properties: { principalId: ANN },
        });
        expect(await all(roleAssignments.list({ filter: `principalId eq '${ANN}'` }))).toHaveLength(1);
        expect(await all(roleAssignments.listForResourceGroup("g"))).toHaveLength(1);
        expect(await roleAssignments.delete(GROUP, NAME)).toMatchObject({ name: NAME });
        expect(await all(roleAssignments.listForScope(GROUP))).toEqual([]);
        expect(await all(permissions.listForResourceGroup("g"))).toEqual([{ actions: ["*"], notActions: [] }]);

        const role = { roleName: "Operator", assignableScopes: [GROUP], permissions: [{ actions: ["*/read"] }] };
        expect(await roleDefinitions.createOrUpdate(GROUP, NAME, role)).toMatchObject({ roleType: "CustomRole" });
        expect(await roleDefinitions.delete(GROUP, NAME)).toMatchObject({ roleName: "Operator" });
    });
});
