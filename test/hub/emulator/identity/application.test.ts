import { describe, expect, it } from "vitest";
import { createAuthority } from "../../../../hub/emulator/certificates/authority.ts";
import { defaultTenantId, objectIdOf } from "../../../../hub/emulator/identity/clients/application.ts";
import { CLIENT, createProvider, NOW, TENANT } from "./provider.ts";

const GUID = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("an application", () => {
    it("has the same tenant in every run, another one at every Hub", () => {
        const west = defaultTenantId({ name: "west", domain: "hub.test" });
        expect(west).toMatch(GUID);
        expect(defaultTenantId({ name: "West", domain: "hub.test" })).toBe(west);
        expect(defaultTenantId({ name: "east", domain: "hub.test" })).not.toBe(west);
        expect(defaultTenantId({ name: "west", domain: "other.test" })).not.toBe(west);
    });

    it("has one service principal in a tenant, and that which is told", () => {
        const object = objectIdOf({ clientId: CLIENT }, TENANT);
        expect(object).toMatch(GUID);
        expect(objectIdOf({ clientId: CLIENT.toUpperCase() }, TENANT)).toBe(object);
        expect(objectIdOf({ clientId: TENANT }, TENANT)).not.toBe(object);
        expect(objectIdOf({ clientId: CLIENT }, CLIENT)).not.toBe(object);
        expect(objectIdOf({ clientId: CLIENT, objectId: TENANT }, TENANT)).toBe(TENANT);
    });

    it("cannot have a certificate that clients cannot sign in with", async () => {
        const { certificate } = await createAuthority(NOW);
        for (const other of ["", "garbage", certificate]) {
            const applications = [{ clientId: CLIENT, certificates: [other] }];
            const fault = `Certificate 1 of the application ${CLIENT} is no certificate as PEM with an RSA key of at least 2048 bits.`;
            await expect(createProvider("entra", { applications })).rejects.toThrow(fault);
        }
    });
});
