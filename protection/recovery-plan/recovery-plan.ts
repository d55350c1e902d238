import type { Objectives } from "../terms/objectives.ts";
import type { Scheme } from "../terms/scheme.ts";
import type { Deployment } from "./deployment.ts";

/**
 * How the applications of a stack are recovered, in one document that reports read: what was promised, what protects
 * each application, how many VM instances that takes, and what an operator does after a disaster, step by step.
 * It holds protection metadata and resource ids only, never a secret.
 * @typeParam Late what may be known at deployment only: text in a document that was written, an output in a program
 */
export interface RecoveryPlan<Late = string> {
    /** The version of this form: another one where members go or change their meaning, the same where some are added. */
    version: 1;
    /** VM instances of all applications. A scale set counts its capacity. */
    instances: number;
    /** Those of them whose data, or which themselves, are backed up or replicated. A standby is a copy and does not count. */
    instancesToProtect: number;
    /** In the order of their names. */
    applications: Application<Late>[];
}

/** The recovery plan as it is written, such as by `pulumi stack output recovery --json`. */
export type RecoveryPlanDocument = RecoveryPlan;

/** An application with all of its deployments. Objectives hold per application. */
export interface Application<Late = string> {
    /** Its name. Names that differ in case only are one application. */
    app: string;
    /**
     * What its owner promised; nothing where nothing is protected. Durations are in the short form: `90m`, `4h`, `1d`.
     * Where components disagree, these are the shortest RTO and RPO, the longest MTTR and the earliest drill that one of
     * them states, and no criticality.
     */
    objectives?: Objectives;
    /** Objectives of which components state different values, which is a mistake. */
    disagreements?: Disagreement[];
    /** What protects one deployment or another. */
    schemes: Scheme[];
    /** VM instances of all deployments. */
    instances: number;
    /** Those of them whose data, or which themselves, are backed up or replicated. */
    instancesToProtect: number;
    /** In the order of their names. */
    deployments: Deployment<Late>[];
    /** What an operator does after a disaster, in this order. */
    failoverSteps: FailoverStep[];
}

/** An objective of which components of one application state different values. */
export interface Disagreement {
    /** What is stated differently. */
    objective: keyof Objectives;
    /** Each value that is stated. */
    statements: Statement[];
}

/** A value of an objective, and who states it. */
export interface Statement {
    /** A duration in the short form, a date, or a tier. */
    value: string;
    /** The names of the components that state it. */
    components: string[];
}

/**
 * What kinds of steps there are, in the order in which they are taken: what recovers by itself, and is looked at only;
 * manual failover; what is brought back from backups or deployed anew; clients; the way back; what is not recovered.
 */
export const PHASES = [
    "automatic",
    "stop",
    "start-standby",
    "fail-over",
    "restore",
    "redeploy",
    "redirect",
    "verify",
    "fail-back",
    "none",
] as const;
export type Phase = (typeof PHASES)[number];

/** One thing to do. */
export interface FailoverStep {
    /** 1 for the first one. */
    order: number;
    /** What kind of step it is. */
    phase: Phase;
    /** A sentence that tells an operator what to do. */
    text: string;
    /** The names of the machines that it concerns, as in `deployments`. */
    machines: string[];
    /** Where data is taken from, or what takes over. */
    target?: string;
}
