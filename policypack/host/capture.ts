import { createRequire } from "node:module";
import type { RawConfiguration } from "../settings/configuration.ts";

interface ConfigureRequest {
    getPolicyconfigMap(): { entries(): { next(): { done: boolean; value: [string, { getProperties(): Struct }] } } };
}
interface Struct {
    toJavaScript(): Record<string, unknown>;
}

/**
 * Keeps the configuration that the engine sends. The policy library hands each policy its own part only, and nothing of
 * names that are no policy, so a misspelt rule would go unnoticed; the request itself names everything in the file.
 * @returns what was sent last, nothing while nothing was sent
 */
export function captureConfiguration(): () => RawConfiguration {
    const { configure } = analyzerService();
    const deserialize = configure.requestDeserialize;
    let captured: RawConfiguration = {};
    configure.requestDeserialize = (bytes) => {
        const request = deserialize(bytes);
        captured = configurationOf(request);
        return request;
    };
    return () => captured;
}

interface AnalyzerService {
    configure: { requestDeserialize(bytes: Uint8Array): ConfigureRequest };
}

/** The protocol's service as the policy library sees it: the pack may resolve another copy of @pulumi/pulumi. */
function analyzerService(): AnalyzerService {
    const requireHere = createRequire(import.meta.url);
    const requireThere = createRequire(requireHere.resolve("@pulumi/policy"));
    return requireThere("@pulumi/pulumi/proto/analyzer_grpc_pb").AnalyzerService as AnalyzerService;
}

function configurationOf(request: ConfigureRequest): RawConfiguration {
    const options: Record<string, Record<string, unknown>> = {};
    const entries = request.getPolicyconfigMap().entries();
    for (let entry = entries.next(); !entry.done; entry = entries.next()) {
        const [rule, config] = entry.value;
        options[rule] = config.getProperties().toJavaScript();
    }
    return options;
}
