import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HubResource } from "../../../estate/model/parts.ts";
import { Input } from "../../../estate/values/input.ts";
import { known } from "../../../estate/values/reading.ts";
import { ABSENT } from "../../../estate/values/value.ts";
import { type BodyFault, bodyFaults } from "../../../hub/profile/body-faults.ts";
import { generated } from "../../../hub/profile/data.ts";
import { toHubBody } from "../../../hub/profile/hub-body.ts";
import { type HubOverrides, HubProfile } from "../../../hub/profile/hub-profile.ts";
import { refusablePaths } from "../../../hub/profile/refusable.ts";
import { refusals } from "../../../policypack/checks/hub-support/refusals.ts";
import { OfferedSizes } from "../../../policypack/checks/hub-support/sizes.ts";
import { bodiesOf } from "./arbitrary-bodies.ts";

const types = Object.entries(generated.types).flatMap(([type, { model }]) => (model ? [[type, model] as const] : []));

/** What a program writes that azure-native checks by itself, hub-support leaves to that. */
const isHubs = ({ kind }: BodyFault) => kind !== "required" && kind !== "kind";

function refusedBySupport(type: string, body: Input, profile: HubProfile): string[] {
    const { build } = profile.overrides;
    const terms = { profile, sizes: new OfferedSizes([]), build: build === undefined ? ABSENT : known(build) };
    const resource = { type: type.toLowerCase(), body } as HubResource;
    return refusals(resource, terms).map(({ at }) => at.path);
}

function refusedByHub(type: string, wire: unknown, profile: HubProfile): BodyFault[] {
    return toHubBody(profile, type, wire).faults.filter(isHubs);
}

/** What the operator of a Hub says of the members of a type. */
function overridesOf(type: string): fc.Arbitrary<HubOverrides> {
    const paths = [...refusablePaths(type), "tags", "tags.a", "location", "sku", "odd", "odd.inner"];
    const features = fc.array(
        fc.constantFrom(...paths).map((path) => ({ type: type.toLowerCase(), path })),
        { maxLength: 3 },
    );
    return fc.record({
        allow: features,
        refuse: features,
        limits: fc.constantFrom({}, { diskSizeGiB: 2_048, faultDomains: 1 }),
        build: fc.constantFrom("2301", "2408"),
    });
}

describe("hub-support and a Hub", () => {
    let [accepted, refused] = [0, 0];

    it.each(types)("take the same bodies of %s", (type, model) => {
        fc.assert(
            fc.property(bodiesOf(model), fc.option(overridesOf(type)), ({ input, wire }, overrides) => {
                const profile = new HubProfile(overrides ?? {});
                const byHub = refusedByHub(type, wire, profile);
                const bySupport = refusedBySupport(type, new Input("", input), profile);
                const ofJson = refusedBySupport(type, new Input({ urn: "", isArmJson: true }, wire), profile);
                const seen = JSON.stringify({ input, wire, overrides, byHub, bySupport, ofJson }, undefined, 1);
                expect(bySupport.length > 0, seen).toBe(byHub.length > 0);
                expect(ofJson.length > 0, seen).toBe(byHub.length > 0);
                byHub.length > 0 ? refused++ : accepted++;
            }),
            { numRuns: 500 },
        );
    });

    it("are asked of bodies that they take as well as of others", () => {
        expect(accepted).toBeGreaterThan(types.length * 30);
        expect(refused).toBeGreaterThan(types.length * 30);
    });
});

describe("what is left out for a Hub", () => {
    it.each(types)("is nothing that it knows, of %s", (type, model) => {
        const profile = new HubProfile();
        fc.assert(
            fc.property(bodiesOf(model), ({ wire }) => {
                const before = bodyFaults(profile, type, wire);
                const { body, dropped, faults } = toHubBody(profile, type, wire);
                expect(faults).toEqual(bodyFaults(profile, type, body));
                // What is taken as it is stays as it is.
                expect(before.some(isHubs) || JSON.stringify(body) === JSON.stringify(wire)).toBe(true);
                expect(dropped.length > 0).toBe(JSON.stringify(body) !== JSON.stringify(wire));
                // Nothing more is left out of the rest.
                expect(toHubBody(profile, type, body)).toEqual({ body, dropped: [], faults });
            }),
            { numRuns: 100 },
        );
    });
});
