import { afterAll } from "vitest";
import { environmentOf } from "../../../cli/emulator/environment.ts";
import { templates } from "../../../estate/templates/index.ts";
import { type EmulatorOptions, type HubSettings, startEmulator } from "../../../hub/emulator/index.ts";
import { HubProfile } from "../../../hub/profile/hub-profile.ts";
import type { Pace } from "../../../standin/hub/pace.ts";
import { type Pulumi, startPulumi } from "../../pulumi.ts";
import { PlayedHub } from "./played-hub.ts";

/** As azure-native waits, but for times that tests have. */
const PACE: Pace = {
    retryDelay: 20,
    longestRetryDelay: 100,
    updatePoll: 20,
    deletePoll: 20,
    answer: 20_000,
    operation: 60_000,
};

/** Hubs, and the real CLI whose azure-native is the stand-in that is led to the first of them. */
export interface Hubs<Name extends string> {
    pulumi: Pulumi;
    at: Readonly<Record<Name, PlayedHub>>;
    /** What `new Hub` reads of each. */
    config: Readonly<Record<string, unknown>>;
    /** The ids of all that stands on them. */
    resources(): string[];
}

/** Starts Hubs for the tests of a file: lenient and with modern metadata, unless told otherwise. */
export async function startHubs<const Name extends string>(
    settings: readonly (HubSettings & { name: Name })[],
    options: Partial<EmulatorOptions> = {},
): Promise<Hubs<Name>> {
    const emulator = await startEmulator({
        hubs: settings,
        profile: new HubProfile(),
        templates,
        tagNames: { columns: [], others: [] },
        version: "test",
        isLenient: true,
        hasModernMetadata: true,
        clientSecret: "a-secret-of-the-tests",
        operationTime: 20,
        retryAfter: 0,
        cores: 1_000,
        ...options,
    });
    const hubs = await Promise.all(emulator.hubs.map((hub) => PlayedHub.of(hub, emulator.authorityFile)));
    afterAll(async () => {
        for (const hub of hubs) {
            hub.close();
        }
        await emulator.close();
    });
    const [first] = emulator.hubs;
    const env = first === undefined ? {} : environmentOf(first, emulator.bundleFile);
    return {
        pulumi: await startPulumi({ env, pace: PACE }),
        at: Object.fromEntries(hubs.map((hub) => [hub.name, hub])) as Record<Name, PlayedHub>,
        config: Object.fromEntries(hubs.map((hub) => [`hubguard:${hub.name}`, hub.config])),
        resources: () => hubs.flatMap((hub) => hub.resources().map((id) => `${hub.name}: ${id}`)),
    };
}
