import { describe, expect, it } from "vitest";
import type { ConsoledHub } from "../../../../hub/emulator/console/consoled-hub.ts";
import { machineListing } from "../../../../hub/emulator/console/machines.ts";
import { page } from "../../../../hub/emulator/console/page.ts";
import { InjectedFaults } from "../../../../hub/emulator/faults/injected-faults.ts";
import { parseFault } from "../../../../hub/emulator/faults/parse-fault.ts";
import type { HubState } from "../../../../hub/emulator/hub/hub-state.ts";
import type { Resource } from "../../../../hub/emulator/state/resource.ts";
import type { JsonObject } from "../../../../hub/emulator/wire/json.ts";
import { GROUP, idOf, SUBSCRIPTION, TestHub } from "../hub.ts";
import { machineBody, machinePath, plantedHub } from "../kinds/compute/plant.ts";
import { SET, setBody } from "../kinds/compute/scale-sets/set.ts";

const TAG_NAMES = { columns: ["app", "recovery-time"], others: ["backup-method", "last-drill"] };

/** A Hub with resources as they are, of no kind. */
function hubWith(...resources: Resource[]): ConsoledHub {
    const { state } = new TestHub({}, undefined, new Map());
    state.commit(resources.map((put) => ({ put })));
    return consoled(state);
}

function consoled(state: HubState): ConsoledHub {
    return {
        name: "west",
        domain: "hub.test",
        kind: "entra",
        tenantId: "t",
        audience: "a",
        nodes: 4,
        isLenient: false,
        hasModernMetadata: false,
        url: "https://127.0.0.1:8443",
        namedUrl: "https://management.west.hub.test:8443",
        loginEndpoint: "https://127.0.0.1:8443/",
        subscriptionId: SUBSCRIPTION,
        clientId: "c",
        state,
        faults: new InjectedFaults(),
    };
}

function resource(path: string, body: JsonObject): Resource {
    const id = path.startsWith("/") ? path : idOf(path);
    const [, types = ""] = /.*\/providers\/(.*)$/.exec(id) ?? [];
    const segments = types.split("/");
    const type = segments.filter((_, at) => at === 0 || at % 2 === 1).join("/");
    return { id, type, name: segments.at(-1) ?? "", etag: "e", body };
}

function machine(name: string, tags: JsonObject, properties: JsonObject = {}): Resource {
    const usual = {
        provisioningState: "Succeeded",
        hardwareProfile: { vmSize: "Standard_DS2_v2" },
        instanceView: { statuses: [{ code: "ProvisioningState/succeeded" }, { code: "PowerState/running" }] },
    };
    return resource(`Microsoft.Compute/virtualMachines/${name}`, {
        location: "west",
        tags,
        properties: { ...usual, ...properties },
    });
}

function lock(scope: string, level: string): Resource {
    return resource(`${scope}/providers/Microsoft.Authorization/locks/l`, { properties: { level } });
}

/** The page's rows as a reader sees them: cells parted by bars, tags in brackets. */
function rowsOf(html: string): string[] {
    const [, machines = ""] = html.split('<h2 id="machines">');
    return (machines.match(/<tr[\s\S]*?<\/tr>/g) ?? []).map((row) =>
        row
            .replace(/<dd>/g, " ")
            .replace(/<div><dt>/g, "[")
            .replace(/<\/dd><\/div>/g, "]")
            .replace(/<\/(th|td)>/g, "|")
            .replace(/<(small|li)>/g, " ")
            .replace(/<[^>]+>/g, "")
            .replace(/\s+/g, " ")
            .trim(),
    );
}

async function shown(hub: ConsoledHub): Promise<string> {
    return String(await page([hub], TAG_NAMES, "0.0.0"));
}

describe("the page", () => {
    it("shows machines with all that protects them", async () => {
        const nic = {
            ipConfigurations: [
                {
                    name: "a",
                    properties: {
                        privateIPAddress: "10.0.0.4",
                        publicIPAddress: { id: idOf("Microsoft.Network/publicIPAddresses/p") },
                    },
                },
            ],
        };
        const hub = hubWith(
            machine(
                "db",
                { App: "erp", "recovery-time": "1h", "backup-method": "agent", owner: "me" },
                {
                    availabilitySet: { id: idOf("Microsoft.Compute/availabilitySets/db-set") },
                    networkProfile: {
                        networkInterfaces: [{ id: idOf("Microsoft.Network/networkInterfaces/n") }, { id: "gone" }],
                    },
                },
            ),
            resource("Microsoft.Network/networkInterfaces/n", { properties: nic }),
            resource("Microsoft.Network/publicIPAddresses/p", { properties: { ipAddress: "192.0.2.7" } }),
            lock(idOf("Microsoft.Compute/virtualMachines/db"), "CanNotDelete"),
            lock(GROUP, "ReadOnly"),
            lock(`/subscriptions/${SUBSCRIPTION}`, "CanNotDelete"),
        );
        expect(rowsOf(await shown(hub))).toEqual([
            "Machine| Hub| State| Addresses| Availability set| Locks| app| recovery-time|",
            "db VM, Standard_DS2_v2| west g| running| 10.0.0.4 192.0.2.7| db-set| CanNotDelete ReadOnly (resource group) CanNotDelete (subscription)| erp| 1h|",
            "[backup-method agent]|",
        ]);
    });

    it("shows a machine as a program made it, and so does the list for scripts", async () => {
        const hub = plantedHub();
        hub.done("PUT", machinePath("db"), {
            ...machineBody(),
            tags: { owner: "me", "Recovery-Time": "1h", app: "erp" },
        });
        expect([...machineListing([{ name: "west", state: hub.state }], TAG_NAMES)]).toEqual([
            {
                ...{ hub: "west", group: "g", name: "db", kind: "VM", size: "Standard_DS2_v2", availabilitySet: "" },
                ...{ power: "running", provisioning: "Succeeded", addresses: ["10.0.0.4"], locks: [] },
                protection: { app: "erp", "recovery-time": "1h" },
            },
        ]);
        const shownRow = async () => rowsOf(await shown(consoled(hub.state)))[1];
        expect(await shownRow()).toBe("db VM, Standard_DS2_v2| west g| running| 10.0.0.4| –| –| erp| 1h|");
        hub.done("POST", `${machinePath("db")}/deallocate`);
        expect(await shownRow()).toContain("| deallocated|");
    });

    it("shows what the instances of a scale set do", async () => {
        const hub = plantedHub({}, 0);
        hub.done("PUT", SET, setBody(3));
        const shownRow = async () => rowsOf(await shown(consoled(hub.state)))[1];
        expect(await shownRow()).toMatch(
            /^\w+ scale set of 3, \S+\| west g\| 3 running\| 10\.0\.0\.4 10\.0\.0\.5 10\.0\.0\.6\|/,
        );
        hub.done("POST", `${SET}/deallocate`, { instanceIds: ["1"] });
        expect(await shownRow()).toContain("| 2 running, 1 deallocated|");
    });

    it("shows scale sets, and what failed or does not run", async () => {
        const hub = hubWith(
            machine("a", {}, { provisioningState: "Failed" }),
            machine("b", {}, { instanceView: { statuses: [{ code: "PowerState/deallocated" }] } }),
            machine("c", {}, { provisioningState: "Creating", instanceView: {} }),
            resource("Microsoft.Compute/virtualMachineScaleSets/web", {
                sku: { name: "Standard_DS1_v2", capacity: 3 },
                properties: { provisioningState: "Succeeded" },
            }),
        );
        expect(rowsOf(await shown(hub)).slice(1)).toEqual([
            "a VM, Standard_DS2_v2| west g| Failed| –| –| –| –| –|",
            "b VM, Standard_DS2_v2| west g| deallocated| –| –| –| –| –|",
            "c VM, Standard_DS2_v2| west g| Creating| –| –| –| –| –|",
            "web scale set of 3, Standard_DS1_v2| west g| Succeeded| –| –| –| –| –|",
        ]);
    });

    it("takes nothing that is written in a tag or a name for HTML", async () => {
        const html = await shown(hubWith(machine("db", { app: "<script>alert(1)</script>", "last-drill": '"><img>' })));
        expect(html).not.toMatch(/<script|<img/);
        expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    });

    it("says where there are no machines, and what a Hub was told to get wrong", async () => {
        const hub = hubWith();
        hub.faults.add(parseFault("away dropped"));
        const html = await shown({ ...hub, isLenient: true });
        expect(html).toContain("There are none yet.");
        expect(html).toContain("away: breaks connections");
        expect(html).toContain("any API version and member");
        expect(html).toContain("away dropped");
    });

    it("can be read by those who listen: a language, a title, headers of rows and columns", async () => {
        const html = await shown(hubWith(machine("db", { app: "erp" })));
        expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
        expect(html).toMatch(/<title>[^<]+<\/title>/);
        expect(html.match(/<th(?! scope="(?:col|row|rowgroup)")[ >]/g)).toBeNull();
        expect(html).not.toMatch(/<script|\bon[a-z]+=|https?:\/\/(?!127\.0\.0\.1|management\.)/);
    });

    it("shows no more machines than anybody reads, and says so", async () => {
        const html = await shown(hubWith(...Array.from({ length: 1001 }, (_, at) => machine(`m${at}`, {}))));
        expect(rowsOf(html)).toHaveLength(1001);
        expect(html).toContain("These are the first 1000.");
    });
});
