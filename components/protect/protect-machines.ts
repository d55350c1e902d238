import * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { kindOf } from "../arguments/check.ts";
import { refuse, refuseCall } from "../arguments/refuse.ts";
import { isObject } from "../arguments/structure.ts";
import { platformOf } from "../metadata/settings.ts";
import { adopted } from "./adopted.ts";
import { afterProgram } from "./after-program.ts";
import { ownerOf } from "./declared.ts";
import { machineKind } from "./machine-kind.ts";
import { Names } from "./names.ts";
import { type ProtectOptions, settingsOptionFaults } from "./options.ts";
import { planFaults } from "./plan.ts";

/**
 * Gives plans to the machines of a program by the names of their resources, as {@link protect} does, wherever the program
 * declares them after this call. In a name, `*` stands for any text; a machine takes the plan under its own name, else the
 * first whose name fits.
 *
 *     protectMachines({ "erp-db": { app: "erp", … }, "erp-web-*": { app: "erp", … } });
 *
 * Machines of hubguard's components have plans already and are passed over. Once the program has ended, a name that fits no
 * machine fails it, and one with a `*` gets a warning.
 *
 * @throws {pulumi.RunError} with a line for each fault of a plan. The declaration of a machine throws one where its tags
 * contradict the plan.
 */
export function protectMachines(
    plans: Readonly<Record<string, ProtectionPlan>>,
    options: Pick<ProtectOptions, "settings"> = {},
): void {
    refuseCall("protectMachines", settingsOptionFaults(options));
    const { settings } = options;
    refuseCall("protectMachines", isObject(plans) ? [] : [`plans is ${kindOf(plans)}, but must be plans by names.`]);
    for (const [name, plan] of Object.entries(plans)) {
        refuse("protectMachines", name, () => planFaults(plan, "vm", platformOf(settings)));
    }
    // Unit tests with mocks have neither.
    if (pulumi.runtime.getStackResource() === undefined && pulumi.runtime.getEngine() === undefined) {
        return;
    }
    const names = new Names(Object.keys(plans));
    pulumi.runtime.registerStackTransformation((args) => {
        const { type, name, props, opts } = args;
        const isOpen = machineKind(type, props) !== undefined && ownerOf(opts.parent) === undefined;
        const found = isOpen ? names.take(name) : undefined;
        const plan = found === undefined ? undefined : plans[found];
        return plan && adopted(args, { by: "protectMachines", plan, settings });
    });
    afterProgram(async () => {
        for (const { isPattern, message } of names.unmet()) {
            const log = isPattern ? pulumi.log.warn : pulumi.log.error;
            await log(`protectMachines: ${message}`);
        }
    });
}
