import { createRequire } from "node:module";
import type { RawConfiguration } from "../configuration/configuration.ts";
import { type Deserializer, deserializeOnce } from "./deserialize-once.ts";
import { markSecrets, mentionsSecret, type SentResource } from "./secrets.ts";
import { membersOf, type Struct } from "./struct.ts";

/**
 * Looks at the engine's requests before the policy library does, which then reads each only once. For what the library
 * keeps to itself:
 * - the whole configuration: the library hands each policy its own part only, and nothing of names that are no policy,
 *   so a misspelt rule would go unnoticed;
 * - which values are secrets: the library hands them on as plain text.
 * @returns the configuration that was sent last; nothing while none was sent
 */
export function captureRequests(): () => RawConfiguration {
    const service = requireThere("@pulumi/pulumi/proto/analyzer_grpc_pb").AnalyzerService as AnalyzerService;
    let captured: RawConfiguration = {};
    onRequest(service.configure, (request) => {
        captured = configurationOf(request);
    });
    onRequest(service.analyze, (resource, bytes) => mentionsSecret(bytes) && markSecrets(resource));
    onRequest(service.analyzeStack, (request, bytes) => {
        if (mentionsSecret(bytes)) {
            request.getResourcesList().forEach(markSecrets);
        }
    });
    deserializeOnce(requireThere("@pulumi/policy/deserialize.js") as Deserializer);
    return () => captured;
}

interface Method<Request> {
    requestDeserialize(bytes: Uint8Array): Request;
}
interface ConfigureRequest {
    getPolicyconfigMap(): { toArray(): [string, unknown][]; get(rule: string): { getProperties(): Struct } };
}
interface AnalyzerService {
    configure: Method<ConfigureRequest>;
    analyze: Method<SentResource>;
    analyzeStack: Method<{ getResourcesList(): SentResource[] }>;
}

/** As the policy library sees them: the pack may resolve another copy of @pulumi/pulumi. */
const requireThere = createRequire(createRequire(import.meta.url).resolve("@pulumi/policy"));

function onRequest<Request>(method: Method<Request>, look: (request: Request, bytes: Uint8Array) => void): void {
    const deserialize = method.requestDeserialize;
    method.requestDeserialize = (bytes) => {
        const request = deserialize(bytes);
        look(request, bytes);
        return request;
    };
}

function configurationOf(request: ConfigureRequest): RawConfiguration {
    const rules = request.getPolicyconfigMap();
    const options = rules.toArray().map(([rule]) => [rule, membersOf(rules.get(rule).getProperties())] as const);
    return Object.fromEntries(options);
}
