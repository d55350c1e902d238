import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { type DrawnRequest, requestsLaw } from "../../../fuzz/requests.ts";

const law = requestsLaw();
afterAll(() => law.end?.());

it("answers whatever is sent in the form of a Hub, and goes on", async () => {
    const drawn = new Set<string>();
    const property = fc.asyncProperty(law.cases, async (request: DrawnRequest) => {
        drawn.add(request.method);
        await law.check(request);
    });
    await fc.assert(property, { numRuns: 300, seed: 20261129 });
    expect(drawn.size).toBeGreaterThan(8);
});
