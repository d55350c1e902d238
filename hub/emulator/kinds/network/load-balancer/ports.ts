import { keyOf } from "../../../state/resource.ts";
import { type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import { refused } from "../contract/faults.ts";
import { namedIn } from "../contract/sent.ts";

type Lists = Readonly<Record<"loadBalancingRules" | "inboundNatRules" | "inboundNatPools", readonly JsonObject[]>>;

/** Where a rule stands: ports of a frontend, or of a pool. */
interface Place {
    id: string;
    of: string;
    protocol: string;
    from: number;
    to: number;
}

/** Refuses that two rules of a load balancer have one port of a frontend, or lead to one port of a pool. @throws ArmError */
export function checkPorts(balancer: string, lists: Lists): void {
    const frontends = Object.entries(lists).flatMap(([list, rules]) =>
        rules.map((rule) => frontendOf(`${balancer}/${list}/${rule.name}`, objectIn(rule, "properties"))),
    );
    const shared = firstShared(frontends);
    if (shared) {
        // Its backend twin is known (see below); this one has not been seen written down.
        throw refused(
            "RulesUseSameFrontendPortProtocolAndIPConfig",
            `Load balancing rules ${shared[0].id} and ${shared[1].id} use the same frontend port ${shared[1].from} and protocol ${shared[1].protocol} of the frontend IP configuration ${shared[1].of}.`,
        );
    }
    const pools = lists.loadBalancingRules.flatMap((rule) =>
        poolOf(`${balancer}/loadBalancingRules/${rule.name}`, objectIn(rule, "properties")),
    );
    const twice = firstShared(pools);
    if (twice) {
        // https://github.com/MicrosoftDocs/azure-docs/issues/117762
        throw refused(
            "RulesUseSameBackendPortProtocolAndPool",
            `Load balancing rules ${twice[0].id} and ${twice[1].id} with floating IP disabled use the same protocol ${twice[1].protocol} and backend port ${twice[1].from}, and must not be used with the same backend address pool ${twice[1].of}.`,
        );
    }
}

function frontendOf(id: string, rule: JsonObject): Place {
    const [from, to] = [
        rule.frontendPort ?? rule.frontendPortRangeStart,
        rule.frontendPort ?? rule.frontendPortRangeEnd,
    ];
    return placeOf(id, namedIn(rule, "frontendIPConfiguration"), rule, [Number(from), Number(to)]);
}

function poolOf(id: string, rule: JsonObject): Place[] {
    const pool = namedIn(rule, "backendAddressPool");
    const port = Number(rule.backendPort);
    return pool === undefined || rule.enableFloatingIP === true ? [] : [placeOf(id, pool, rule, [port, port])];
}

function placeOf(id: string, of: string | undefined, rule: JsonObject, [from, to]: [number, number]): Place {
    return { id, of: of ?? "", protocol: textIn(rule, "protocol") ?? "", from, to };
}

function firstShared(places: readonly Place[]): readonly [Place, Place] | undefined {
    const byOwner = new Map<string, Place[]>();
    for (const place of places) {
        const known = byOwner.get(keyOf(place.of)) ?? [];
        const other = known.find((one) => isShared(one, place));
        if (other) {
            return [other, place];
        }
        byOwner.set(keyOf(place.of), [...known, place]);
    }
    return undefined;
}

/** All protocols include each one; port 0 of all protocols, all ports. */
function isShared(one: Place, other: Place): boolean {
    const isSameProtocol = one.protocol === other.protocol || one.protocol === "All" || other.protocol === "All";
    const isAllPorts = one.from === 0 || other.from === 0;
    return isSameProtocol && (isAllPorts || (one.from <= other.to && other.from <= one.to));
}
