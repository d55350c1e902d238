import type {
    Policies,
    ReportViolation,
    ResourceValidationArgs,
    ResourceValidationPolicy,
    StackValidationArgs,
    StackValidationPolicy,
} from "@pulumi/policy";
import { describeMachine } from "../../estate/model/describe.ts";
import type { RawConfiguration } from "../configuration/configuration.ts";
import { describeError } from "../judging/describe-error.ts";
import type { JudgedFinding } from "../judging/judged-finding.ts";
import type { Rule } from "../judging/rule.ts";
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

class Host {
    readonly #name: string;
    readonly #rule: Rule;
    readonly #session: Session;
    /** The place among the rules. */
    readonly #turn: number;
    readonly #print: (line: string) => void;
    #hasToldFaults = false;
    #hasToldFailure = false;

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
        const { judge } = this.#session;
        this.#report(
            judge.judgeResource(this.#name, () => this.#session.partsOf(args, this.#turn)),
            report,
        );
        if (!this.#hasToldFaults) {
            // Once a run, with the first resource, so that `pulumi up` stops before it creates anything.
            this.#hasToldFaults = true;
            this.#report(judge.judgeConfiguration(this.#name), report);
        }
    }

    #validateStack(args: StackValidationArgs, report: ReportViolation): void {
        const findings = this.#session.judge.judgeEstate(this.#name, () => this.#session.estateOf(args, this.#turn));
        this.#report(findings, report);
    }

    #report(findings: readonly JudgedFinding[], report: ReportViolation): void {
        for (const { urn, message, exemption, page } of findings) {
            if (exemption === undefined) {
                report(page === "" ? message : `${message} → ${page}`, urn);
            }
        }
    }

    /** An error would end the preview, so it is told; what it would have mended is reported by the check that follows. */
    #remediate(args: ResourceValidationArgs): Record<string, unknown> | undefined {
        try {
            const { judge } = this.#session;
            const machine = this.#session.machineOf(args);
            const changes = machine ? judge.changesOf(this.#name, machine) : [];
            const told = changes.length > 0 ? changeTags(args.props, changes, judge.configured.vocabulary) : [];
            if (machine && told.length > 0) {
                this.#print(`hubguard: ${this.#name} changed ${describeMachine(machine)}: ${told.join("; ")}.`);
                return args.props;
            }
            return undefined;
        } catch (error) {
            if (!this.#hasToldFailure) {
                this.#hasToldFailure = true;
                const advice = "Mend by hand what it reports, and tell those who wrote the rule.";
                this.#print(`hubguard: ${this.#name} could not change a machine (${describeError(error)}). ${advice}`);
            }
            return undefined;
        }
    }
}
