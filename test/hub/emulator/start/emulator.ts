import { type Emulator, type EmulatorOptions, startEmulator } from "../../../../hub/emulator/index.ts";
import { HubProfile } from "../../../../hub/profile/hub-profile.ts";

export const OPTIONS: EmulatorOptions = {
    hubs: [{ name: "west" }],
    profile: new HubProfile(),
    templates: { plan: () => ({ resources: [], parameters: {}, outputs: () => ({}) }) },
    tagNames: { columns: ["app", "rto"], others: ["backup-method"] },
    version: "0.0.0",
};

/** Starts Hubs for one test, and ends them behind it. */
export async function withEmulator<T>(
    options: Partial<EmulatorOptions>,
    use: (emulator: Emulator) => Promise<T>,
): Promise<T> {
    const emulator = await startEmulator({ ...OPTIONS, ...options });
    try {
        return await use(emulator);
    } finally {
        await emulator.close();
    }
}
