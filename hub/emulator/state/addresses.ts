import { isObject, type Json, type JsonObject, objectIn, textIn } from "../wire/json.ts";
import { ipv4Of } from "./ipv4.ts";
import { NumberSet } from "./number-set.ts";
import { keyOf, type Resource } from "./resource.ts";

/** The public addresses of a Hub, as those of a subnet. */
export const PUBLIC = "public";

/** The addresses of a subnet that are taken. */
export class TakenAddresses {
    readonly #holders = new Map<number, string>();
    readonly #numbers = new NumberSet();

    get size(): number {
        return this.#holders.size;
    }

    /** The id of what has an address: an IP configuration. */
    holderOf(address: number): string | undefined {
        return this.#holders.get(address);
    }

    /** The first one that nothing has, from one on. */
    firstFree(from: number): number {
        return this.#numbers.firstMissing(from);
    }

    take(address: number, holder: string): void {
        this.#holders.set(address, holder);
        this.#numbers.add(address);
    }

    release(address: number, holder: string): void {
        if (this.#holders.get(address) === holder) {
            this.#holders.delete(address);
            this.#numbers.delete(address);
        }
    }
}

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

function* holdingsOf({ id, type, body }: Resource): Iterable<Holding> {
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
