import { nodeFault } from "../text/node-version.ts";

// Imported before all else, whose first lines an older Node.js may not understand.
const fault = nodeFault();
if (fault !== undefined) {
    process.stderr.write(`hubguard: ${fault}\n`);
    process.exit(1);
}
