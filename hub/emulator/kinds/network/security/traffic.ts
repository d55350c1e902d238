import { ipv4Of } from "../../../state/ipv4.ts";
import { type JsonObject, textIn } from "../../../wire/json.ts";
import { parsedRange } from "../address/ranges.ts";
import { invalid, refused } from "../contract/faults.ts";
import { allNamedIn } from "../contract/sent.ts";
import { textsIn } from "../contract/values.ts";

type Side = "source" | "destination";

const HIGHEST_PORT = 65_535;

/** @throws ArmError where a rule tells no ports, or what are none */
export function checkPorts(id: string, sent: JsonObject, side: Side): void {
    const ranges = [...single(sent, `${side}PortRange`), ...textsIn(sent, `${side}PortRanges`)];
    if (ranges.length === 0) {
        throw invalid(id, `${side}PortRange`, undefined, `a port, a range of ports such as 80-90, or *`);
    }
    const fault = ranges.find((range) => !isPortRange(range));
    if (fault !== undefined) {
        throw refused(
            "SecurityRuleInvalidPortRange",
            `Security rule has invalid Port range. Value provided: ${fault}. Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535. To learn more, see aka.ms/nsgrules.`,
        );
    }
}

/** @throws ArmError where a rule tells no addresses, or what are none */
export function checkPrefixes(id: string, sent: JsonObject, side: Side): void {
    const prefixes = [...single(sent, `${side}AddressPrefix`), ...textsIn(sent, `${side}AddressPrefixes`)];
    if (prefixes.length === 0 && allNamedIn(sent, `${side}ApplicationSecurityGroups`).length === 0) {
        throw invalid(
            id,
            `${side}AddressPrefix`,
            undefined,
            "a range of addresses such as 10.0.0.0/24, a service tag, or *",
        );
    }
    const fault = prefixes.find((prefix) => !isAddressPrefix(prefix));
    if (fault !== undefined) {
        throw refused(
            "SecurityRuleInvalidAddressPrefix",
            `Security rule has invalid Address prefix. Value provided: ${fault}. To learn more, see aka.ms/nsgrules.`,
        );
    }
}

function single(sent: JsonObject, member: string): string[] {
    const value = typeof sent[member] === "number" ? `${sent[member]}` : textIn(sent, member);
    return value === undefined || value === "" ? [] : [value];
}

function isPortRange(text: string): boolean {
    const [, from = "", to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
    return text === "*" || (from !== "" && Number(from) <= Number(to) && Number(to) <= HIGHEST_PORT);
}

/** A range that does not begin with its first address is none: `20.20.20.20/16`. */
function isAddressPrefix(text: string): boolean {
    const isTag = /^[A-Za-z][\w.]*$/.test(text);
    return text === "*" || isTag || ipv4Of(text) !== undefined || parsedRange(text)?.prefix === text;
}
