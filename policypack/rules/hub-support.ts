import { describeMachine } from "../../estate/model/describe.ts";
import type { HubResource } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/reading.ts";
import { nounOf } from "../../hub/profile/hub-profile.ts";
import { hubOverrides } from "../../settings/of-rules/hub-overrides.ts";
import { quote } from "../../text/quote.ts";
import { refusals } from "../checks/hub-support/refusals.ts";
import { sentencesOf } from "../checks/hub-support/sentences.ts";
import { misalignedSets } from "../checks/hub-support/set-alignment.ts";
import { commonTerms, type Terms, termsOf } from "../checks/hub-support/terms.ts";
import type { Rule } from "../judging/rule.ts";

export const hubSupport: Rule = {
    description: "Ask a Hub only for what it has: its types of resources, their members, its sizes and limits.",
    severity: "high",
    enforcementLevel: "mandatory",
    options: hubOverrides,

    *checkResource(resource, { options: configured, keep }) {
        const { isPublicCloud } = resource.hub;
        if (peek(isPublicCloud)) {
            return;
        }
        const fault = faultOf(
            resource,
            termsOf(
                keep(() => commonTerms(configured)),
                resource.hub,
            ),
        );
        if (fault !== "" && !isPublicCloud.isUnknown) {
            yield `${subjectOf(resource)}: ${fault}`;
        }
    },

    checkEstate: misalignedSets,
};

function faultOf(resource: HubResource, terms: Terms): string {
    const { type } = resource;
    const { profile } = terms;
    if (profile.refusesType(type)) {
        return "this Hub does not have its type (hub-support.refuse). Leave it out.";
    }
    const absent = profile.absentType(type);
    return absent ? `${absent.because}. ${absent.instead}` : sentencesOf(refusals(resource, terms), terms);
}

function subjectOf({ machine, type, name }: HubResource): string {
    return machine ? describeMachine(machine) : `${nounOf(type)} ${quote(name)}`;
}
