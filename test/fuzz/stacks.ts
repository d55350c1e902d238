import fc from "fast-check";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import { stacks } from "../policypack/arbitrary-stacks.ts";
import { toGeneric } from "../policypack/forms/generic.ts";
import { toTemplate } from "../policypack/forms/template.ts";
import { judge, remediate } from "../policypack/judge.ts";
import type { Declared } from "../policypack/requests.ts";
import type { Law } from "./law.ts";
import { checkState, checkTold } from "./told.ts";

/** A stack, how its program writes it, and what the platform team has configured. */
interface Case {
    stack: Declared[];
    form: string;
    configuration: RawConfiguration;
}

const forms: Readonly<Record<string, (stack: readonly Declared[]) => readonly Declared[]>> = {
    classes: (stack) => stack,
    generic: (stack) => stack.map(toGeneric),
    template: toTemplate,
};

const plan = { method: "agent", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" };
/** Some rules have something to say only where a platform team has said something first. */
const configurations: RawConfiguration[] = [
    {},
    {
        settings: {
            applications: { erp: { rto: "4h" } },
            plans: { "gold-4h": plan },
            products: ["commvault"],
        },
        "restore-fits-rto": { rate: "1MB/s", fixed: "5m" },
    },
    { settings: { tags: { rpo: "recovery-point", rto: "DR_RTO", "backup-plan": "BackupPolicy" } } },
];

/** Whatever a program registers is judged and mended, in messages that show no secret. @param hear is told each rule that reports */
export function stacksLaw(hear: (rule: string) => void = () => {}): Law<Case> {
    return {
        cases: fc.record({
            stack: stacks,
            form: fc.constantFrom(...Object.keys(forms)),
            configuration: fc.constantFrom(...configurations),
        }),
        async check({ stack, form, configuration }) {
            const resources = forms[form]?.(stack) ?? [];
            for (const { rule, message } of await judge(resources, configuration)) {
                hear(rule);
                checkMessage(message);
            }
            for (const { resource, printed } of await remediate(resources, configuration)) {
                checkMessage(printed.join("\n"));
                checkState(resource.inputs);
            }
        },
    };
}

const LONGEST = 2_000;

function checkMessage(message: string): void {
    checkTold(message);
    if (message.includes("itself failed") || message.includes("can't run policy")) {
        throw new Error(`a rule failed: ${message}`);
    }
    if (message.length > LONGEST) {
        throw new Error(`${message.length} characters are told: ${message}`);
    }
}
