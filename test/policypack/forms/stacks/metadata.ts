import { backedUp, replicated, without } from "../../machines.ts";
import { unknown } from "../../requests.ts";
import { balancer, machine, scaleSet } from "./pieces.ts";
import { type Stack, stack } from "./stack.ts";
import { byId } from "./wiring.ts";

const idle = { app: "lab", protection: "none", "unprotected-reason": "dev-test", "unprotected-until": "2027-03-31" };
const assessed = (app: string) => ({ settings: { applications: { [app]: { rto: "4h" } } } });
const everything = ["require-protection", "require-app", "require-rto", "require-rpo"] as const;
const db = (tags: unknown) => [machine("db", tags)];

/** What machines say of their protection. */
export const metadata: readonly Stack[] = [
    stack("a VM that is backed up", [], db(backedUp)),
    stack("a VM without protection, for a reason", [], [machine("lab", idle)]),
    stack("a VM without tags", everything, db(undefined)),
    stack("a VM whose tags are a list", everything, db(["app"])),
    stack("a misspelt scheme", ["require-protection"], db({ ...backedUp, protection: "bakcup" })),
    stack("no application", ["require-app"], db(without(backedUp, "app"))),
    stack("no RTO", ["require-rto"], db(without(backedUp, "rto"))),
    stack("no RPO", ["require-rpo"], db(without(backedUp, "rpo"))),
    stack(
        "a misspelt tag",
        ["valid-protection-metadata"],
        db({ ...without(backedUp, "backup-schedule"), "backup-shedule": "0 */4 * * *" }),
    ),
    stack(
        "an RTO in a tag of one's own",
        ["require-rto", "own-tags"],
        db({ ...without(backedUp, "rto"), DR_RTO: "4 hours" }),
    ),
    stack("an application that was not assessed", ["assessed-application"], db(backedUp), assessed("crm")),
    stack(
        "an objective of a scale set that is not the assessed one",
        ["assessed-application"],
        [balancer, scaleSet(byId)],
        assessed("web"),
    ),
    stack(
        "an objective beyond its tier",
        ["objectives-within-tier", "recovery-drilled"],
        db({ ...backedUp, criticality: "critical" }),
    ),
    stack(
        "machines of one application that disagree",
        ["consistent-objectives"],
        [machine("db", backedUp), machine("app", { ...backedUp, rto: "6h" })],
    ),
    stack("a recovery that takes too long", ["mttr-within-rto"], db({ ...backedUp, mttr: "9h" })),
    stack(
        "replicas without a target",
        ["require-failover-plan"],
        [machine("crm", without(replicated, "replication-target"))],
    ),
    stack(
        "no protection for no reason",
        ["unprotected-needs-reason"],
        [machine("lab", without(idle, "unprotected-reason"))],
    ),
    stack(
        "no protection for too long",
        ["unprotected-needs-reason"],
        [machine("lab", { ...idle, "unprotected-until": "2026-03-31" })],
    ),
    stack(
        "an exemption from nothing",
        ["exemptions"],
        db({ ...backedUp, "exempt-require-rpo": "2027-03-31, CISO, moves to another Hub" }),
    ),
    stack("an RPO that is not known yet", ["undecided"], db({ ...backedUp, rpo: unknown })),
    stack("tags that are not known yet", ["undecided"], db(unknown)),
];
