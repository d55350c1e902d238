import type * as pulumi from "@pulumi/pulumi";
import type { NoProtectionPlan } from "../../protection/plan/plan.ts";
import { ipAddress } from "../arguments/azure.ts";
import { type Check, input, optional, text } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";
import type { Guest } from "../machine/administrator.ts";
import { machineChecks, type Workload } from "../machine/arguments.ts";
import { computerName } from "../machine/computer-name.ts";
import { unprotectedPlan } from "../metadata/plan.ts";
import type { Site } from "../sites/site.ts";

/** A machine that nobody needs to recover. */
export type UnprotectedVmArgs = Omit<Workload, "dataDisks"> &
    Site &
    Pick<NoProtectionPlan, "app" | "environment" | "data"> &
    Guest & {
        /** `dev-test`, `stateless`, or one of the platform team's own. */
        reason: string;
        /** The last day without protection, such as `2027-03-31`: then the machine goes, or the reason is looked at again. */
        until: string;
        /** By default the Hub chooses one of the subnet. */
        privateIpAddress?: pulumi.Input<string>;
        /** By default the component's name. */
        computerName?: string;
    };

export function unprotectedFaults(name: string, args: UnprotectedVmArgs): string[] {
    const { plan, dataDisks: _, ...checks } = machineChecks({ ...args, plan: toPlan(args) }, unprotectedPlan);
    const planFaults = plan();
    /** The plan is made of arguments, so its faults are theirs. */
    const ofPlan = (argument: string): Check => {
        const prefix = argument === "reason" || argument === "until" ? "plan.unprotected." : "plan.";
        const own = planFaults.filter((fault) => fault.startsWith(`${prefix}${argument} `));
        return () => own.map((fault) => fault.replaceAll(/\bplan\.(unprotected\.)?/g, ""));
    };
    const needed = (example: string, check: Check): Check => {
        return (value, path) => {
            const faults = text(example)(value, path);
            return faults.length > 0 ? faults : check(value, path);
        };
    };
    return record({
        ...checks,
        app: needed("erp", ofPlan("app")),
        environment: ofPlan("environment"),
        data: ofPlan("data"),
        reason: needed("dev-test", ofPlan("reason")),
        until: needed("2027-03-31", ofPlan("until")),
        privateIpAddress: optional(input(ipAddress)),
        computerName: computerName(isObject(args) ? args.os : undefined, name),
    } satisfies Record<keyof UnprotectedVmArgs, Check>)(args, "");
}

/** The plan that the arguments say; whatever they are, for the checks. */
export function toPlan(args: UnprotectedVmArgs): NoProtectionPlan {
    const { app, environment, data, reason, until } = isObject(args) ? args : ({} as UnprotectedVmArgs);
    const stated = { environment, data };
    const unprotected = { reason, until } as NoProtectionPlan["unprotected"];
    const optional = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
    return { app, ...optional, unprotected };
}
