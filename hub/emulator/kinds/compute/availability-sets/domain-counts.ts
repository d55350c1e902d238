import type { Range } from "../../../../profile/data.ts";
import type { HubOptions } from "../../../state/hub-options.ts";
import type { ArmError } from "../../../wire/arm-error.ts";
import { numberIn, objectIn } from "../../../wire/json.ts";
import type { Write } from "../../kind.ts";
import { changed, invalid } from "../refusals.ts";

/** How many update domains a set has that names no number: https://learn.microsoft.com/azure/virtual-machines/availability-set-overview */
const UPDATE_DOMAINS = 5;

type Counts = { platformFaultDomainCount: number; platformUpdateDomainCount: number };

/** How many domains a set has: those that it says, or has had. @throws ArmError where they change, or the Hub has fewer */
export function domainCounts({ body, before, hub }: Write): Counts {
    const sent = objectIn(body, "properties");
    const was = objectIn(before?.body ?? {}, "properties");
    const count = (member: keyof Counts, usual: number): number => {
        const [asked, own] = [numberIn(sent, member), numberIn(was, member)];
        if (own !== undefined && asked !== undefined && own !== asked) {
            throw changed(member);
        }
        return own ?? asked ?? usual;
    };
    const counts = {
        platformFaultDomainCount: count("platformFaultDomainCount", faultDomains(hub.options).to),
        platformUpdateDomainCount: count("platformUpdateDomainCount", UPDATE_DOMAINS),
    };
    for (const [member, value] of Object.entries(counts)) {
        const fault = countFault(hub.options, member, value);
        if (fault) {
            throw fault;
        }
    }
    return counts;
}

/**
 * Why the Hub does not have as many domains.
 * @see https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/error-messages for the text of fault domains
 */
export function countFault(options: HubOptions, member: string, value: number): ArmError | undefined {
    const isFault = member === "platformFaultDomainCount";
    const { from, to } = isFault ? faultDomains(options) : options.profile.limit("updateDomains");
    return Number.isInteger(value) && value >= from && value <= to
        ? undefined
        : invalid(
              member,
              `The specified ${isFault ? "fault" : "update"} domain count ${value} must fall in the range ${from} to ${to}.`,
          );
}

/** A fault domain is a node of the Hub: https://learn.microsoft.com/azure-stack/user/azure-stack-vm-considerations */
function faultDomains({ profile, nodes }: HubOptions): Range {
    const { from, to } = profile.limit("faultDomains");
    return { from, to: Math.min(to, nodes) };
}
