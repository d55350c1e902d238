import { expect, it } from "vitest";
import { pack, startPulumi } from "../pulumi.ts";
import { backedUp, machines, tagsOf } from "./programs.ts";

const pulumi = await startPulumi();

it("rules at the level remediate mend what is deployed, tell of it, and stop what they cannot mend", async () => {
    const { rto: _, ...withoutRto } = backedUp;
    const written = { ...withoutRto, criticality: "essential", rpo: "4 hours" };
    const configuration = await pulumi.configuration({ "require-rto": "remediate", "require-rpo": "remediate" });
    const options = ["--policy-pack", pack, "--policy-pack-config", configuration];
    const project = await pulumi.project("mended", machines({ db: tagsOf(written) }));
    const { code, output } = await pulumi.up(project, options);
    expect(code).toBe(0);
    expect(output).toContain('hubguard: require-rto changed VM "db" (app erp): tag "rto" "1d".');
    expect(output).toContain('hubguard: require-rpo changed VM "db" (app erp): tag "rpo" "4 hours" → "4h".');
    const state = JSON.parse(await pulumi.succeed(project, ["stack", "export", "--stack", "test"]));
    const tags = state.deployment.resources.map(({ inputs }: { inputs?: { tags?: object } }) => inputs?.tags);
    expect(tags).toContainEqual({ ...written, rto: "1d", rpo: "4h" });

    const beyond = await pulumi.project("beyond", machines({ db: tagsOf({ ...backedUp, rto: "soon" }) }));
    const stopped = await pulumi.up(beyond, options);
    expect(stopped.code).not.toBe(0);
    expect(stopped.output).toContain('tag "rto" is "soon"');
});
