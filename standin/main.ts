import { NOTICE } from "./announce.ts";
import { startStandIn } from "./server.ts";

const { port } = await startStandIn();
console.log(String(port));

// Started by a CLI, as a plugin, it gets the engine's address, and the engine's log has the notice.
if (process.argv.length === 2) {
    console.error(NOTICE);
}
