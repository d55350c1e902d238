import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../../hub/emulator/wire/json.ts";
import { TestHub } from "../../hub.ts";
import { itemsOf, propertiesOf } from "./bodies.ts";

const GROUP = "Microsoft.Network/networkSecurityGroups/g";
const SSH: JsonObject = {
    protocol: "Tcp",
    access: "Allow",
    direction: "Inbound",
    priority: 100,
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: "VirtualNetwork",
    destinationPortRange: "22",
};

/** A security group with rules by their names. */
const group = (rules: Readonly<Record<string, JsonObject>>) => ({
    location: "west",
    properties: { securityRules: Object.entries(rules).map(([name, properties]) => ({ name, properties })) },
});

describe("a security group", () => {
    test("is completed, with the rules that every group ends with", () => {
        const hub = new TestHub();
        const read = hub.done("PUT", GROUP, { location: "west" });

        expect(propertiesOf(read)).toMatchObject({ provisioningState: "Succeeded", securityRules: [] });
        expect(
            itemsOf(read, "defaultSecurityRules").map(({ name, priority, access }) => [name, priority, access]),
        ).toEqual([
            ["AllowVnetInBound", 65000, "Allow"],
            ["AllowAzureLoadBalancerInBound", 65001, "Allow"],
            ["DenyAllInBound", 65500, "Deny"],
            ["AllowVnetOutBound", 65000, "Allow"],
            ["AllowInternetOutBound", 65001, "Allow"],
            ["DenyAllOutBound", 65500, "Deny"],
        ]);
        expect(hub.call("GET", `${GROUP}/defaultSecurityRules/denyallinbound`).body.name).toBe("DenyAllInBound");
        expect(hub.refusal("GET", `${GROUP}/defaultSecurityRules/x`)).toMatch(/^404 NotFound/);
        expect(
            hub.call("PUT", `${GROUP}/defaultSecurityRules/DenyAllInBound`, { properties: SSH }).status,
        ).toBeGreaterThan(399);
    });

    test("completes its rules, in a body and by themselves", () => {
        const hub = new TestHub();
        hub.done("PUT", GROUP, group({ ssh: { ...SSH, protocol: "tcp", priority: "100" } }));
        hub.done("PUT", `${GROUP}/securityRules/out`, {
            properties: { ...SSH, direction: "outbound", access: "deny" },
        });

        expect(itemsOf(hub.call("GET", GROUP), "securityRules")).toEqual([
            {
                ...SSH,
                name: "ssh",
                provisioningState: "Succeeded",
                sourcePortRanges: [],
                destinationPortRanges: [],
                sourceAddressPrefixes: [],
                destinationAddressPrefixes: [],
            },
            expect.objectContaining({ name: "out", direction: "Outbound", access: "Deny" }),
        ]);
        hub.done("PUT", GROUP, group({}));
        expect(propertiesOf(hub.call("GET", GROUP)).securityRules).toEqual([]);
    });

    test("has one rule of a priority and direction", () => {
        expect(new TestHub().refusal("PUT", GROUP, group({ a: SSH, b: SSH }))).toBe(
            "400 SecurityRuleConflict: Security rule b conflicts with rule a. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.",
        );
        expect(new TestHub().call("PUT", GROUP, group({ a: SSH, b: { ...SSH, direction: "Outbound" } })).status).toBe(
            201,
        );
    });

    test.each([
        [
            { priority: 99 },
            "SecurityRuleInvalidPriority: Security rule has invalid Priority. Value provided: 99 Allowed range 100-4096.",
        ],
        [{ priority: 4097 }, "SecurityRuleInvalidPriority"],
        [{ priority: 100.5 }, "SecurityRuleInvalidPriority"],
        [{ priority: null }, "SecurityRuleInvalidPriority"],
        [{ protocol: "Some" }, "InvalidParameter: The value of 'protocol'"],
        [{ protocol: null }, "InvalidParameter: The value of 'protocol'"],
        [{ access: null }, "InvalidParameter: The value of 'access'"],
        [{ direction: null }, "InvalidParameter: The value of 'direction'"],
        [
            { destinationPortRange: "80,443" },
            "SecurityRuleInvalidPortRange: Security rule has invalid Port range. Value provided: 80,443.",
        ],
        [{ destinationPortRange: "90-80" }, "SecurityRuleInvalidPortRange"],
        [{ destinationPortRange: "65536" }, "SecurityRuleInvalidPortRange"],
        [{ sourcePortRange: "" }, "InvalidParameter: The value of 'sourcePortRange'"],
        [{ sourcePortRanges: ["x"] }, "SecurityRuleInvalidPortRange"],
        [{ sourceAddressPrefix: null }, "InvalidParameter: The value of 'sourceAddressPrefix'"],
        [
            { sourceAddressPrefix: "20.20.20.20/16" },
            "SecurityRuleInvalidAddressPrefix: Security rule has invalid Address prefix. Value provided: 20.20.20.20/16",
        ],
        [{ destinationAddressPrefix: "300.0.0.0" }, "SecurityRuleInvalidAddressPrefix"],
    ])("has no rule with %j", (more, refusal) => {
        expect(new TestHub().refusal("PUT", GROUP, group({ a: { ...SSH, ...more } }))).toContain(`400 ${refusal}`);
    });

    test.each<JsonObject>([
        { destinationPortRange: 22 },
        { destinationPortRange: null, destinationPortRanges: ["80-90", "443"] },
        { sourceAddressPrefix: "10.0.0.0/8" },
        { sourceAddressPrefix: "10.0.0.4" },
        { sourceAddressPrefix: "", sourceAddressPrefixes: ["10.0.0.0/8", "Internet"] },
        { protocol: "*", priority: 4096 },
    ])("has a rule with %j", (more) => {
        expect(new TestHub().call("PUT", GROUP, group({ a: { ...SSH, ...more } }))).toMatchObject({ status: 201 });
    });
});
