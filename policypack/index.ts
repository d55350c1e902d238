import { PolicyPack } from "@pulumi/policy";
import { captureRequests } from "./host/capture.ts";
import { policiesOf } from "./host/policies.ts";
import { rules } from "./rules/index.ts";

new PolicyPack("hubguard", {
    displayName: "hubguard",
    description: "Backup and disaster-recovery guardrails for virtual machines on Azure Stack Hub.",
    policies: policiesOf(rules, captureRequests()),
});
