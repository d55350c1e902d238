import * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../protection/plan.ts";
import { adopted } from "./adoption/adoption.ts";
import { machineKind } from "./adoption/machine-kind.ts";
import { Names } from "./adoption/names.ts";
import { planFaults } from "./adoption/plan.ts";
import { kindOf } from "./arguments/check.ts";
import { refuse, refuseCall } from "./arguments/refuse.ts";
import { isObject } from "./arguments/structure.ts";
import { platformOf, type Settings, settingsFaults } from "./metadata/settings.ts";

/**
 * Gives plans to the machines of a program by the names of their resources, as {@link protect} does, wherever the program
 * declares them after this call. In a name, `*` stands for any text; a machine takes the plan under its own name, else the
 * first whose name fits.
 *
 *     protectMachines({ "erp-db": { app: "erp", … }, "erp-web-*": { app: "erp", … } });
 *
 * A name that fits no machine fails the program once it has ended.
 *
 * @throws {pulumi.RunError} with a line for each fault of a plan. The declaration of a machine throws one where its tags
 * contradict the plan.
 */
export function protectMachines(
    plans: Readonly<Record<string, ProtectionPlan>>,
    { settings }: { settings?: Settings } = {},
): void {
    refuseCall("protectMachines", settingsFaults(settings));
    refuseCall("protectMachines", isObject(plans) ? [] : [`plans is ${kindOf(plans)}, but must be plans by names.`]);
    for (const [name, plan] of Object.entries(plans)) {
        refuse("protectMachines", name, planFaults(plan, "vm", platformOf(settings)));
    }
    const stack = pulumi.runtime.getStackResource();
    if (stack === undefined && pulumi.runtime.getEngine() === undefined) {
        // Unit tests with mocks.
        return;
    }
    const names = new Names(Object.keys(plans));
    pulumi.runtime.registerStackTransformation((args) => {
        const name = machineKind(args.type, args.props) && names.take(args.name);
        const plan = name === undefined ? undefined : plans[name];
        return plan && adopted(args, { by: "protectMachines", plan, settings });
    });
    // biome-ignore lint/complexity/useLiteralKeys: a stack's data is there when the program has ended, but protected
    stack?.["getData"]().then(
        () => Promise.all(names.faults().map((fault) => pulumi.log.error(`protectMachines: ${fault}`))),
        () => undefined,
    );
}
