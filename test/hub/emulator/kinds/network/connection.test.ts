import { expect, test } from "vitest";
import { idOf, TestHub } from "../../hub.ts";
import { propertiesOf } from "./bodies.ts";

const CONNECTION = "Microsoft.Network/connections/c";
const LOCAL = "Microsoft.Network/localNetworkGateways/l";
const GATEWAY = "Microsoft.Network/virtualNetworkGateways/v";

function connectedHub(): TestHub {
    const hub = new TestHub();
    hub.done("PUT", LOCAL, { location: "west", properties: { gatewayIpAddress: "12.0.0.1" } });
    hub.done("PUT", GATEWAY, { location: "west", properties: { gatewayType: "Vpn", vpnType: "RouteBased" } });
    const ends = { virtualNetworkGateway1: { id: idOf(GATEWAY) }, localNetworkGateway2: { id: idOf(LOCAL) } };
    hub.done("PUT", CONNECTION, {
        location: "west",
        properties: { connectionType: "IPsec", sharedKey: "first", ...ends },
    });
    return hub;
}

test("a connection tells its key beside itself alone, and takes another one", () => {
    const hub = connectedHub();
    expect(propertiesOf(hub.call("GET", CONNECTION))).not.toHaveProperty("sharedKey");
    expect(hub.call("GET", `${CONNECTION}/sharedkey`).body).toEqual({ value: "first" });

    expect(hub.call("PUT", `${CONNECTION}/sharedkey`, { value: "second" })).toMatchObject({
        status: 200,
        body: { value: "second" },
    });
    expect(hub.call("GET", `${CONNECTION}/sharedKey`).body).toEqual({ value: "second" });
    expect(hub.restarted().call("GET", `${CONNECTION}/sharedkey`).body).toEqual({ value: "second" });
});

test("a connection takes no key that is none, and there is none without it", () => {
    const hub = connectedHub();
    expect(hub.refusal("PUT", `${CONNECTION}/sharedkey`, { value: "" })).toContain("400 InvalidRequestFormat");
    expect(hub.call("GET", "Microsoft.Network/connections/other/sharedkey").status).toBe(404);
});
