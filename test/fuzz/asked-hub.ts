import { readFileSync } from "node:fs";
import { tokenBy, tokenRequestOf } from "../../bench/emulator/token.ts";
import { templates } from "../../estate/templates/index.ts";
import { startEmulator } from "../../hub/emulator/index.ts";
import { HubProfile } from "../../hub/profile/hub-profile.ts";

/** A Hub by how it is reached. */
export interface AskedHub {
    port: number;
    /** The certificate of its authority, in PEM. */
    authority: string;
    /** A token that it takes. */
    token: string;
    subscription: string;
    close(): Promise<void>;
}

/** Starts a Hub that has a resource group, `g`. */
export async function startHub(): Promise<AskedHub> {
    const { hubs, authorityFile, close } = await startEmulator({
        hubs: [{ name: "west" }],
        profile: new HubProfile(),
        templates,
        tagNames: { columns: [], others: [] },
        version: "fuzz",
        operationTime: 0,
        limits: { headersTime: 2_000, requestTime: 3_000 },
    });
    const [hub] = hubs;
    if (hub === undefined) {
        throw new Error("The emulator has no Hub.");
    }
    const { url, subscriptionId: subscription } = hub;
    const authority = readFileSync(authorityFile, "utf8");
    return {
        port: Number(new URL(url).port),
        authority,
        token: await tokenBy(tokenRequestOf(hub)),
        subscription,
        close,
    };
}
