export type { TagNames } from "./console/machine.ts";
export type { ListedMachine } from "./console/machines.ts";
export { FaultProblem } from "./faults/fault.ts";
export { type EmulatorOptions, type HubSettings, StartProblem } from "./start/emulator-options.ts";
export { keptMachines, keptResources } from "./start/kept.ts";
export { type Emulator, startEmulator } from "./start/start-emulator.ts";
export type { StartedHub } from "./start/started-hub.ts";
export { StoreProblem } from "./store/store-problem.ts";
