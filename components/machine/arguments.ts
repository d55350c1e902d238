import type * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { type Check, input, optional, text } from "../arguments/check.ts";
import { isObject } from "../arguments/structure.ts";
import { hubTermsOf } from "../metadata/hub-terms.ts";
import { offHubs } from "../metadata/off-hubs.ts";
import type { PlanCheck } from "../metadata/plan.ts";
import { platformOf, type Settings, settingsFaults } from "../metadata/settings.ts";
import { extraTags } from "../metadata/tags.ts";
import { type Site, siteChecks } from "../sites/site.ts";
import { administrator, type Guest, operatingSystem } from "./administrator.ts";
import { type DataDisk, diskChecks, noneOf, type OsDisk } from "./disk.ts";
import { type Extension, extensions } from "./extension.ts";
import { type Image, image } from "./image.ts";

/** What a machine is made from, wherever it stands. */
export interface Workload {
    /** A VM size that the Hub offers, such as `Standard_DS2_v2`. */
    size: pulumi.Input<string>;
    image: Image;
    osDisk?: OsDisk;
    /** Created empty and attached; none by default. */
    dataDisks?: DataDisk[];
    /** What the guest runs at its first boot, such as a cloud-init file, as plain text; becomes a secret of the stack. */
    customData?: pulumi.Input<string>;
    /** Installed into the guest in this order, one after the other. */
    extensions?: Extension[];
    /** Written beside the metadata. Resource Manager takes 15 tags on a resource, those of the plan included. */
    tags?: Record<string, pulumi.Input<string>>;
    /**
     * What the platform team lays down: names of tags, tiers, backup plans, approved products, assessed applications. It is
     * what the policy pack takes as `--policy-pack-config`, imported from JSON, or the path of the file.
     */
    settings?: Settings;
}

/** What every machine is made from, be it alone or a member of a group. */
export type MachineArgs = Workload & Site;

/** The checks of what every machine is made from. @param planCheck the one of a lone machine, or of a group */
export function machineChecks(args: unknown, planCheck: PlanCheck) {
    return { ...siteChecks(args), ...workloadChecks(args, offHubs(planCheck, [args])) };
}

export function workloadChecks(args: unknown, planCheck: PlanCheck) {
    const { os, plan, settings }: Record<string, unknown> = isObject(args) ? args : {};
    const platform = platformOf(settings);
    const faults = settingsFaults(settings);
    // By settings that cannot be read, a right plan may seem wrong.
    const planFaults = faults.length > 0 ? [] : planCheck(plan, platform);
    const { namedOsDisk, dataDisks } = diskChecks(hubTermsOf(settings));
    const isPlanRight = faults.length === 0 && planFaults.length === 0;
    return {
        size: input(text("Standard_DS2_v2")),
        image,
        os: operatingSystem,
        administrator: administrator(os),
        osDisk: optional(namedOsDisk),
        dataDisks: optional(isObject(plan) && plan.unprotected !== undefined ? noneOf(dataDisks) : dataDisks),
        customData: optional(input(text())),
        extensions: optional(extensions),
        plan: () => planFaults,
        // Only a right plan tells which tags are free.
        tags: isPlanRight ? extraTags(plan as ProtectionPlan, platform) : () => [],
        settings: () => [...faults],
    } satisfies Record<keyof Workload | keyof Guest | "plan", Check>;
}
