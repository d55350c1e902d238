import { startEmulator } from "../../../../hub/emulator/index.ts";
import { OPTIONS } from "./emulator.ts";

// A process of its own, to be killed: it tells its parent what it has started, and runs.
const [data = "", operationTime = "1000", later = "0"] = process.argv.slice(2);
const now = () => Date.now() + Number(later);
try {
    const emulator = await startEmulator({ ...OPTIONS, data, operationTime: Number(operationTime), now });
    const hubs = emulator.hubs.map(({ state: _state, faults: _faults, close: _close, ...told }) => told);
    process.stdout.write(`${JSON.stringify({ hubs, authorityFile: emulator.authorityFile })}\n`);
} catch (error) {
    process.stdout.write(`${JSON.stringify({ problem: (error as Error).message })}\n`);
    process.exitCode = 1;
}
