import type * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../protection/plan.ts";
import { adopted } from "./adoption/adoption.ts";
import { machineKind } from "./adoption/machine-kind.ts";
import { planFaults } from "./adoption/plan.ts";
import { refuseCall } from "./arguments/refuse.ts";
import { platformOf, settingsFaults } from "./metadata/settings.ts";
import type { ProtectOptions } from "./protect.ts";

/**
 * Gives a plan to the machine, or to all machines of the component, that has it among its `transformations`, as
 * {@link protect} does:
 *
 *     new Erp("erp", { … }, { transformations: [protection({ app: "erp", … })] });
 *
 * It is not one of `transforms`: these are not told what the program left open, and lose what its inputs depend on.
 *
 * @throws {pulumi.RunError} with a line for each fault of the plan. The declaration of a machine throws one where its tags
 * contradict the plan.
 */
export function protection(
    plan: ProtectionPlan,
    { settings, instances }: ProtectOptions = {},
): pulumi.ResourceTransformation {
    refuseCall("protection", settingsFaults(settings));
    refuseCall("protection", planFaults(plan, "vm", platformOf(settings)));
    return (args) => {
        refuseCall("protection", args.resource === undefined ? [NO_TRANSFORM] : []);
        const isMachine = machineKind(args.type, args.props) !== undefined;
        return isMachine ? adopted(args, { by: "protection", plan, settings, instances }) : undefined;
    };
}

const NO_TRANSFORM = "is one of transforms. Write it into the option transformations.";
