import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../../hub/emulator/wire/json.ts";
import { machineBody, machinePath, plantedHub, WINDOWS } from "../plant.ts";

const NAMED = { adminUsername: "operator" };
const KEYS = { publicKeys: [{ path: "/home/operator/.ssh/authorized_keys", keyData: "ssh-rsa AAAA" }] };
const COMPLEX = "must satisfy at least 3 of password complexity requirements";

describe("a guest", () => {
    test.each<[string, "Linux" | "Windows", JsonObject, RegExp]>([
        [
            "without a user",
            "Linux",
            {},
            /^400 InvalidParameter: Required parameter 'osProfile.adminUsername' is missing \(null\).$/,
        ],
        [
            "with a user that there is",
            "Linux",
            { adminUsername: "Root", adminPassword: "Pass-word-1" },
            /^400 InvalidParameter: The Admin Username specified is not allowed.$/,
        ],
        [
            "without a way in",
            "Linux",
            NAMED,
            /^400 InvalidParameter: Authentication using either SSH or by user name and password must be enabled in Linux profile.$/,
        ],
        [
            "with a password and no keys that are asked for",
            "Linux",
            { ...NAMED, adminPassword: "Pass-word-1", linuxConfiguration: { disablePasswordAuthentication: true } },
            /Authentication using either SSH/,
        ],
        ["without a password", "Windows", NAMED, /Required parameter 'osProfile.adminPassword' is missing/],
        [
            "with a short password",
            "Windows",
            { ...NAMED, adminPassword: "Aa1-" },
            new RegExp(`between 8-123 characters long and ${COMPLEX}`),
        ],
        [
            "with a simple password",
            "Linux",
            { ...NAMED, adminPassword: "passwordpassword" },
            new RegExp(`between 6-72 characters long and ${COMPLEX}`),
        ],
        [
            "with a long name",
            "Windows",
            { ...NAMED, adminPassword: "Pass-word-1", computerName: "a-name-too-long-for-it" },
            /Windows computer name cannot be more than 15 characters long, be entirely numeric/,
        ],
        [
            "with a number as its name",
            "Windows",
            { ...NAMED, adminPassword: "Pass-word-1", computerName: "42" },
            /Windows computer name/,
        ],
        [
            "with a name of signs",
            "Linux",
            { ...NAMED, adminPassword: "Pass-word-1", computerName: "a_b" },
            /Linux host name cannot exceed 64 characters in length or contain/,
        ],
    ])("is refused %s", (_name, system, osProfile, message) => {
        const storage: JsonObject = system === "Windows" ? { storageProfile: { imageReference: WINDOWS } } : {};

        expect(plantedHub().refusal("PUT", machinePath("db"), machineBody({ osProfile, ...storage }))).toMatch(message);
    });

    test("is let in by keys, which are told", () => {
        const hub = plantedHub();
        const linuxConfiguration = { disablePasswordAuthentication: true, ssh: KEYS };
        hub.done(
            "PUT",
            machinePath("db"),
            machineBody({ osProfile: { ...NAMED, computerName: "host", linuxConfiguration } }),
        );

        expect(hub.call("GET", machinePath("db")).body).toMatchObject({
            properties: { osProfile: { computerName: "host", linuxConfiguration, secrets: [] } },
        });
        hub.done("PATCH", machinePath("db"), { properties: { osProfile: { allowExtensionOperations: false } } });
        expect(hub.call("GET", machinePath("db")).body).toMatchObject({
            properties: { osProfile: { computerName: "host", linuxConfiguration, allowExtensionOperations: false } },
        });
    });
});
