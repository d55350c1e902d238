import { createRequire } from "node:module";
import type { Policies } from "@pulumi/policy";
import * as server from "@pulumi/policy/server.js";
import type { RawConfiguration } from "../../policypack/configuration/configuration.ts";
import { captureRequests } from "../../policypack/host/capture.ts";
import { policiesOf } from "../../policypack/host/policies.ts";
import type { Rule } from "../../policypack/judging/rule.ts";
import { rules } from "../../policypack/rules/index.ts";
import { analyzeRequest, analyzeStackRequest, configureRequest, type Declared, unknown, urnOf } from "./requests.ts";

const require = createRequire(import.meta.url);
const { AnalyzerService } = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");

// Once in a process, as in the pack itself.
captureRequests();

export interface Violation {
    rule: string;
    level: "advisory" | "mandatory";
    /** The name of the resource. */
    resource: string;
    /** The message without the rule's description above it and the page behind it. */
    message: string;
}

type Handler = (call: { request: unknown }, callback: (error: unknown, response: Response) => void) => Promise<void>;
interface Response {
    getDiagnosticsList(): Diagnostic[];
    getRemediationsList(): Remediation[];
}
interface Remediation {
    getPolicyname(): string;
    getProperties(): { toJavaScript(): Record<string, unknown> };
}
interface Diagnostic {
    getPolicyname(): string;
    getMessage(): string;
    getDescription(): string;
    getEnforcementlevel(): number;
    getUrn(): string;
}

const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun, makeRemediateRpcFun } = server as unknown as Record<
    "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun" | "makeRemediateRpcFun",
    (pack: string, version: string, level: string, policies: Policies) => Handler
>;

/** The violations that the real policy server reports of a stack: each resource by itself first, then the whole. */
export function judge(resources: readonly Declared[], configuration: RawConfiguration = {}): Promise<Violation[]> {
    return judgeBy(
        policiesOf(rules, () => configuration),
        resources,
    );
}

/** The same by other policies than hubguard's own. */
export async function judgeBy(policies: Policies, resources: readonly Declared[]): Promise<Violation[]> {
    const { analyze, analyzeStack } = serve(policies);
    const violations: Violation[] = [];
    for (const resource of resources) {
        violations.push(...(await analyze(resource)));
    }
    return [...violations, ...(await analyzeStack(resources))];
}

/**
 * What the real policy server makes of resources where the level of every rule is `remediate`.
 * @returns the resources as they are deployed then, the rules that changed each, and what was printed
 */
export async function remediate(
    resources: readonly Declared[],
    configuration: RawConfiguration = {},
    mending: Readonly<Record<string, Rule>> = rules,
) {
    const printed: string[] = [];
    const policies = policiesOf(
        mending,
        () => configuration,
        (line) => printed.push(line),
    ).map((policy) => ({
        ...policy,
        enforcementLevel: "remediate" as const,
    }));
    const handler = makeRemediateRpcFun("hubguard", "1.0.0", "advisory", policies);
    const remediated: { resource: Declared; changedBy: string[]; printed: string[] }[] = [];
    for (const resource of resources) {
        const response = await call(handler, transported("remediate", analyzeRequest(resource)));
        const changes = response.getRemediationsList();
        const inputs = changes.at(-1)?.getProperties().toJavaScript() ?? resource.inputs;
        const changedBy = changes.map((change) => change.getPolicyname());
        remediated.push({ resource: { ...resource, inputs }, changedBy, printed: printed.splice(0) });
    }
    return remediated;
}

/** The policy server in this process, without the gRPC around it. */
export function serve(policies: Policies) {
    const analyzeRpc = makeAnalyzeRpcFun("hubguard", "1.0.0", "advisory", policies);
    const analyzeStackRpc = makeAnalyzeStackRpcFun("hubguard", "1.0.0", "advisory", policies);
    return {
        async analyze(resource: Declared): Promise<Violation[]> {
            const response = await call(analyzeRpc, transported("analyze", analyzeRequest(resource)));
            return response.getDiagnosticsList().map((diagnostic) => violationOf(diagnostic, urnOf(resource)));
        },
        async analyzeStack(resources: readonly Declared[]): Promise<Violation[]> {
            // As at preview: of the outputs, nothing is known that rules could use instead of the inputs.
            const request = analyzeStackRequest(resources, () => ({ id: unknown }));
            const response = await call(analyzeStackRpc, transported("analyzeStack", request));
            return response.getDiagnosticsList().map((diagnostic) => violationOf(diagnostic, diagnostic.getUrn()));
        },
    };
}

/** Hands a configuration to all policies that look at the engine's requests, as the pack's do. */
export function configure(configuration: RawConfiguration): void {
    AnalyzerService.configure.requestDeserialize(configureRequest(configuration).serializeBinary());
}

/** A request as it arrives: the pack looks at requests while they are read from the wire. */
function transported(
    method: "analyze" | "analyzeStack" | "remediate",
    request: { serializeBinary(): Uint8Array },
): unknown {
    return AnalyzerService[method].requestDeserialize(request.serializeBinary());
}

function call(handler: Handler, request: unknown): Promise<Response> {
    return new Promise((resolve, reject) => {
        handler({ request }, (error, response) => (error ? reject(error) : resolve(response)));
    });
}

function violationOf(diagnostic: Diagnostic, urn: string): Violation {
    const rule = diagnostic.getPolicyname();
    const withoutDescription = diagnostic.getMessage().replace(`${diagnostic.getDescription()}\n`, "");
    return {
        rule,
        level: diagnostic.getEnforcementlevel() === 1 ? "mandatory" : "advisory",
        resource: urn.split("::").at(-1) ?? "",
        message: withoutDescription.replace(` → policypack/rules/${rule}.md`, ""),
    };
}
