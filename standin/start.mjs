import { nodeFault } from "../setup/process/versions.mjs";

// An older Node.js cannot even read the stand-in, which is TypeScript.
const fault = nodeFault();
if (fault === undefined) {
    await import("./main.ts");
} else {
    console.error(`hubguard's stand-in for azure-native: ${fault}`);
    process.exitCode = 1;
}
