import * as pulumi from "@pulumi/pulumi";
import { getMonitor } from "@pulumi/pulumi/runtime/settings.js";
import type { Declared } from "./requests.ts";

interface RegisterRequest {
    getType(): string;
    getName(): string;
    getParent(): string;
    getCustom(): boolean;
    getProvider(): string;
    getProtect(): boolean;
    getObject(): { toJavaScript(): Record<string, unknown> };
    getPropertydependenciesMap(): { toArray(): [string, [string[]]][] };
}
interface Monitor {
    registerResource(request: RegisterRequest, callback: unknown): unknown;
}

/**
 * The resources that a program registers, as Pulumi's SDK puts them into its requests at preview: with unknown values
 * where they depend on resources to be created, and with what they depend on.
 */
export async function record(program: () => unknown): Promise<Declared[]> {
    const recorded: Declared[] = [];
    await pulumi.runtime.setMocks(
        { newResource: ({ inputs }) => ({ id: "", state: inputs }), call: ({ inputs }) => inputs },
        "test",
        "test",
        true,
    );
    const monitor = getMonitor() as unknown as Monitor;
    const register = monitor.registerResource.bind(monitor);
    monitor.registerResource = (request, callback) => {
        if (request.getCustom()) {
            recorded.push(declaredBy(request, recorded));
        }
        return register(request, callback);
    };
    await program();
    await pulumi.runtime.disconnect();
    return recorded;
}

function declaredBy(request: RegisterRequest, earlier: readonly Declared[]): Declared {
    const dependencies = request.getPropertydependenciesMap().toArray();
    return {
        type: request.getType(),
        name: request.getName(),
        urn: urnOf(request),
        inputs: request.getObject().toJavaScript(),
        dependencyUrns: Object.fromEntries(dependencies.map(([input, [urns]]) => [input, urns])),
        // A provider is mentioned by its URN and id; a program registers it before what it deploys.
        provider: earlier.find(({ urn }) => urn !== undefined && request.getProvider().startsWith(`${urn}::`)),
        protect: request.getProtect(),
    };
}

/** The URN as the SDK's mock monitor makes it, so that dependencies lead to it. */
function urnOf(request: RegisterRequest): string {
    const parent = request.getParent().split("::").at(2)?.split("$").at(-1);
    const isInStack = parent === undefined || parent === "" || parent === "pulumi:pulumi:Stack";
    return [
        "urn:pulumi:test",
        "test",
        isInStack ? request.getType() : `${parent}$${request.getType()}`,
        request.getName(),
    ].join("::");
}
