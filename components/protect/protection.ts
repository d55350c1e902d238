import * as pulumi from "@pulumi/pulumi";
import type { ProtectionPlan } from "../../protection/plan/plan.ts";
import { quote } from "../../text/quote.ts";
import { refuseCall } from "../arguments/refuse.ts";
import { platformOf } from "../metadata/settings.ts";
import { adopted } from "./adopted.ts";
import { afterProgram } from "./after-program.ts";
import { machineKind } from "./machine-kind.ts";
import { optionFaults, type ProtectOptions } from "./options.ts";
import { planFaults } from "./plan.ts";

/**
 * Gives a plan to the machine, or to all machines of the component, that has it among its `transformations`, as
 * {@link protect} does:
 *
 *     new Erp("erp", { … }, { transformations: [protection({ app: "erp", … })] });
 *
 * A plan that no machine has got when the program has ended gets a warning. The plan is not for `transforms`: these are not
 * told what the program left open, and lose what its inputs depend on.
 *
 * @throws {pulumi.RunError} with a line for each fault of the plan. The declaration of a machine throws one where its tags
 * contradict the plan.
 */
export function protection(plan: ProtectionPlan, options: ProtectOptions = {}): pulumi.ResourceTransformation {
    refuseCall("protection", optionFaults(options));
    const { settings, instances } = options;
    refuseCall("protection", planFaults(plan, "vm", platformOf(settings)));
    let isMet = false;
    afterProgram(async () => (isMet ? undefined : pulumi.log.warn(`protection of ${quote(plan.app)}: ${UNMET}`)));
    return (args) => {
        refuseCall("protection", args.resource === undefined ? [NO_TRANSFORM] : []);
        if (machineKind(args.type, args.props) === undefined) {
            return undefined;
        }
        isMet = true;
        return adopted(args, { by: "protection", plan, settings, instances });
    };
}

const UNMET = "no machine has got the plan. Write it into the option transformations of what declares one.";
const NO_TRANSFORM = "is one of transforms. Write it into the option transformations.";
