import type {
    Policies,
    ReportViolation,
    ResourceValidationArgs,
    ResourceValidationPolicy,
    StackValidationArgs,
    StackValidationPolicy,
} from "@pulumi/policy";
import { describeMachine } from "../../estate/model/describe.ts";
import type { Machine, Part } from "../../estate/model/parts.ts";
import { watched } from "../../estate/values/unknown.ts";
import type { RawConfiguration } from "../configuration/configuration.ts";
import type { Context, Rule } from "../judging/rule.ts";
import { describeError } from "./describe-error.ts";
import { changeTags } from "./remediation.ts";
import { Session } from "./session.ts";

/**
 * Makes policies of rules: the only code that knows both. Rules yield what is wrong, and this reports it.
 * @param print tells what remediations changed, which the CLI itself shows with --diff only
 */
export function policiesOf(
    rules: Readonly<Record<string, Rule>>,
    configuration: () => RawConfiguration,
    print: (line: string) => void = console.log,
): Policies {
    const session = new Session(rules, configuration);
    return Object.entries(rules).map(([name, rule], at) => new Host(name, rule, session, at, print).policy());
}

interface Reported {
    urn: string | undefined;
    machines: readonly Machine[];
    message: string;
}

class Host {
    readonly #name: string;
    readonly #rule: Rule;
    readonly #session: Session;
    /** The place among the rules. */
    readonly #turn: number;
    readonly #print: (line: string) => void;
    #hasToldFaults = false;

    constructor(name: string, rule: Rule, session: Session, turn: number, print: (line: string) => void) {
        this.#name = name;
        this.#rule = rule;
        this.#session = session;
        this.#turn = turn;
        this.#print = print;
    }

    policy(): ResourceValidationPolicy | (ResourceValidationPolicy & StackValidationPolicy) {
        const { description, severity, enforcementLevel, options = {}, checkEstate, remediateMachine } = this.#rule;
        const properties = Object.entries(options).map(([name, option]) => [name, { description: option.description }]);
        return {
            name: this.#name,
            description,
            severity,
            enforcementLevel,
            // Types are left out: the pack's own messages say what is wrong and what would be right, the engine's do not.
            ...(properties.length > 0 ? { configSchema: { properties: Object.fromEntries(properties) } } : {}),
            // Also where a rule judges the stack only: it may be the only one enabled, and inputs are seen only here.
            validateResource: (args, report) => this.#validateResource(args, report),
            ...(remediateMachine ? { remediateResource: (args) => this.#remediate(args) } : {}),
            ...(checkEstate ? { validateStack: (args, report) => this.#validateStack(args, report) } : {}),
        };
    }

    #validateResource(args: ResourceValidationArgs, report: ReportViolation): void {
        this.#guarded(report, () => {
            const parts = this.#session.partsOf(args, this.#turn);
            const context = this.#session.contextOf(this.#name);
            for (const reported of parts.flatMap((part) => [...this.#judge(part, context)])) {
                this.#report(reported, report);
            }
            this.#tellFaults(report);
        });
    }

    *#judge(part: Part, context: Context): Iterable<Reported> {
        const { urn } = part;
        if (part.kind === "machine") {
            for (const fact of this.#rule.checkMachine?.(part, context) ?? []) {
                yield { urn, machines: [part], message: `${describeMachine(part)}: ${fact}` };
            }
        } else if (part.kind === "hub resource") {
            const machines = part.machine ? [part.machine] : [];
            for (const message of this.#rule.checkResource?.(part, context) ?? []) {
                yield { urn, machines, message };
            }
        }
    }

    #validateStack(args: StackValidationArgs, report: ReportViolation): void {
        this.#guarded(report, () => {
            const estate = this.#session.estateOf(args, this.#turn);
            const findings = this.#rule.checkEstate?.(estate, this.#session.contextOf(this.#name)) ?? [];
            for (const { urn, message, about } of findings) {
                const machines = about ?? (urn ? estate.machinesAt(urn) : []);
                this.#report({ urn, machines, message }, (text) => report(text, urn));
            }
        });
    }

    #report({ urn, machines, message }: Reported, report: ReportViolation): void {
        const isExempt = urn && this.#session.configured.exemptions.covers(this.#name, { urn, machines, message });
        if (!isExempt) {
            report(this.#withPage(message));
        }
    }

    /** An error would end the preview; what cannot be mended is reported by the check that follows. */
    #remediate(args: ResourceValidationArgs): Record<string, unknown> | undefined {
        try {
            const machine = this.#session.machineOf(args);
            const changes = machine && this.#rule.remediateMachine?.(machine, this.#session.contextOf(this.#name));
            const told = changes ? changeTags(args.props, changes, this.#session.configured.vocabulary) : [];
            if (machine && told.length > 0) {
                this.#print(`hubguard: ${this.#name} changed ${describeMachine(machine)}: ${told.join("; ")}.`);
                return args.props;
            }
            return undefined;
        } catch {
            return undefined;
        }
    }

    /** Once a run, with the first resource, so that `pulumi up` stops before it creates anything. */
    #tellFaults(report: ReportViolation): void {
        if (this.#rule.checkConfiguration && !this.#hasToldFaults) {
            this.#hasToldFaults = true;
            for (const fault of this.#rule.checkConfiguration(this.#session.configured.faults)) {
                report(this.#withPage(fault));
            }
        }
    }

    #withPage(message: string): string {
        const { page = `policypack/rules/${this.#name}.md` } = this.#rule;
        return page === "" ? message : `${message} → ${page}`;
    }

    /**
     * An error thrown by a policy would end the preview without a verdict. A fault of the pack's own is told at the
     * rule's level instead: what could not be judged is not let pass.
     */
    #guarded(report: ReportViolation, check: () => void): void {
        try {
            watched((unknown) => this.#session.configured.ledger.note(unknown, this.#name), check);
        } catch (error) {
            report(
                `the rule ${this.#name} itself failed (${describeError(error)}), so it has not judged all that it should. ` +
                    'Report it to those who wrote the rule, and set its level to "advisory" until it is mended.',
            );
        }
    }
}
