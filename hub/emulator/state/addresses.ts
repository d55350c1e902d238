import { isObject, type Json, type JsonObject, objectIn, textIn } from "../wire/json.ts";
import { ipv4Of } from "./ipv4.ts";
import { isRecord, keyOf, type Resource } from "./resource.ts";
import { TakenAddresses } from "./taken-addresses.ts";

/** The public addresses of a Hub, as those of a subnet. */
export const PUBLIC = "public";

const NONE = new TakenAddresses();

/** Which addresses are taken, told by the resources that have them. */
export class Addresses {
    readonly #bySubnet = new Map<string, TakenAddresses>();

    /** @param subnet its id, or PUBLIC */
    of(subnet: string): TakenAddresses {
        return this.#bySubnet.get(keyOf(subnet)) ?? NONE;
    }

    put(resource: Resource): void {
        for (const { subnet, address, holder } of holdingsOf(resource)) {
            const taken = this.#bySubnet.get(subnet) ?? new TakenAddresses();
            this.#bySubnet.set(subnet, taken);
            taken.take(address, holder);
        }
    }

    remove(resource: Resource): void {
        for (const { subnet, address, holder } of holdingsOf(resource)) {
            this.#bySubnet.get(subnet)?.release(address, holder);
        }
    }
}

interface Holding {
    subnet: string;
    address: number;
    holder: string;
}

function* holdingsOf(resource: Resource): Iterable<Holding> {
    if (isRecord(resource)) {
        return;
    }
    const { id, type, body } = resource;
    const address = ipv4Of(textIn(objectIn(body, "properties"), "ipAddress") ?? "");
    if (type === "Microsoft.Network/publicIPAddresses" && address !== undefined) {
        yield { subnet: PUBLIC, address, holder: id };
    }
    yield* within(body, id);
}

/** What stands in a subnet names it beside its address: IP configurations of network interfaces and load balancers. */
function* within(value: Json, holder: string): Iterable<Holding> {
    if (Array.isArray(value)) {
        for (const item of value) {
            yield* within(item, holder);
        }
    } else if (isObject(value)) {
        const own = textIn(value, "id") ?? holder;
        const holding = holdingOf(value, own);
        if (holding) {
            yield holding;
        }
        for (const member of Object.values(value)) {
            if (typeof member === "object") {
                yield* within(member, own);
            }
        }
    }
}

function holdingOf(value: JsonObject, holder: string): Holding | undefined {
    const subnet = textIn(objectIn(value, "subnet"), "id");
    const address = ipv4Of(textIn(value, "privateIPAddress") ?? "");
    return subnet === undefined || address === undefined ? undefined : { subnet: keyOf(subnet), address, holder };
}
