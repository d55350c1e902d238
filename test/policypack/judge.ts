import { createRequire } from "node:module";
import type { Policies } from "@pulumi/policy";
import * as server from "@pulumi/policy/server.js";
import { captureRequests } from "../../policypack/host/capture.ts";
import { policiesOf } from "../../policypack/host/policies.ts";
import { rules } from "../../policypack/rules/index.ts";
import type { RawConfiguration } from "../../policypack/settings/configuration.ts";

const require = createRequire(import.meta.url);
const analyzer = require("@pulumi/pulumi/proto/analyzer_pb.js");
const { AnalyzerService } = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");
// Pulumi's own copy of the library: its messages take no others.
const { Struct } = createRequire(require.resolve("@pulumi/pulumi"))("google-protobuf/google/protobuf/struct_pb.js");

// Once in a process, as in the pack itself.
captureRequests();

/** What the engine sends for a value that is not known yet (the Output of a resource to be created). */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What the engine sends for a secret. */
export function secret(value: unknown): unknown {
    return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

/** A resource as a program registers it. */
export interface Declared {
    type: string;
    name: string;
    inputs: Record<string, unknown>;
    /** For each input, the names of the resources that its value is made from. */
    dependencies?: Record<string, string[]>;
    /** The same by URN, as the SDK records them. */
    dependencyUrns?: Record<string, string[]>;
    urn?: string;
}

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
}
interface Diagnostic {
    getPolicyname(): string;
    getMessage(): string;
    getDescription(): string;
    getEnforcementlevel(): number;
    getUrn(): string;
}

const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun } = server as unknown as Record<
    "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun",
    (pack: string, version: string, level: string, policies: Policies) => Handler
>;

/** The violations that the real policy server reports of a stack: each resource by itself first, then the whole. */
export async function judge(
    resources: readonly Declared[],
    configuration: RawConfiguration = {},
): Promise<Violation[]> {
    const { analyze, analyzeStack } = serve(policiesOf(rules, () => configuration));
    const violations: Violation[] = [];
    for (const resource of resources) {
        violations.push(...(await analyze(resource)));
    }
    return [...violations, ...(await analyzeStack(resources))];
}

/** The policy server in this process, without the gRPC around it. */
export function serve(policies: Policies) {
    const analyzeRpc = makeAnalyzeRpcFun("hubguard", "1.0.0", "advisory", policies);
    const analyzeStackRpc = makeAnalyzeStackRpcFun("hubguard", "1.0.0", "advisory", policies);
    return {
        async analyze(resource: Declared): Promise<Violation[]> {
            const request = fill(new analyzer.AnalyzeRequest(), resource);
            const diagnostics = await call(analyzeRpc, transported("analyze", request));
            return diagnostics.map((diagnostic) => violationOf(diagnostic, urnOf(resource)));
        },
        async analyzeStack(resources: readonly Declared[]): Promise<Violation[]> {
            const request = new analyzer.AnalyzeStackRequest();
            request.setResourcesList(resources.map((resource) => stackResource(resource, resources)));
            const diagnostics = await call(analyzeStackRpc, transported("analyzeStack", request));
            return diagnostics.map((diagnostic) => violationOf(diagnostic, diagnostic.getUrn()));
        },
    };
}

export function urnOf({ type, name, urn }: Declared): string {
    return urn ?? `urn:pulumi:test::test::${type}::${name}`;
}

/** A request as it arrives: the pack looks at requests while they are read from the wire. */
function transported(method: "analyze" | "analyzeStack", request: { serializeBinary(): Uint8Array }): unknown {
    return AnalyzerService[method].requestDeserialize(request.serializeBinary());
}

function call(handler: Handler, request: unknown): Promise<Diagnostic[]> {
    return new Promise((resolve, reject) => {
        handler({ request }, (error, response) => (error ? reject(error) : resolve(response.getDiagnosticsList())));
    });
}

// biome-ignore lint/suspicious/noExplicitAny: the protocol's generated classes have no usable types.
function fill(message: any, resource: Declared) {
    message.setType(resource.type);
    message.setName(resource.name);
    message.setUrn(urnOf(resource));
    message.setProperties(Struct.fromJavaScript(resource.inputs));
    message.setOptions(new analyzer.AnalyzerResourceOptions());
    return message;
}

/** As at preview: of the outputs, nothing is known that rules could use instead of the inputs. */
function stackResource(resource: Declared, all: readonly Declared[]) {
    const message = fill(new analyzer.AnalyzerResource(), { ...resource, inputs: { id: unknown } });
    const dependencies = message.getPropertydependenciesMap();
    const named = Object.entries(resource.dependencies ?? {}).map(([input, names]) => {
        return [input, all.filter(({ name }) => names.includes(name)).map(urnOf)] as const;
    });
    for (const [input, urns] of [...named, ...Object.entries(resource.dependencyUrns ?? {})]) {
        dependencies.set(input, new analyzer.AnalyzerPropertyDependencies().setUrnsList(urns));
    }
    return message;
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
