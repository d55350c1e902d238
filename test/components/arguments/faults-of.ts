import * as hubguard from "../../../components/index.ts";

const { AvailabilityGroup, Hub, HubSpanningGroup, ProtectedVm, RecoveryPair, ScaleSet, UnprotectedVm } = hubguard;
const COMPONENTS = { AvailabilityGroup, Hub, HubSpanningGroup, ProtectedVm, RecoveryPair, ScaleSet, UnprotectedVm };

export type ComponentName = keyof typeof COMPONENTS;

/** The faults of arguments that are refused; a component that is not refused is made with mocks. */
export function faultsOf(component: ComponentName, args: object): string[] {
    try {
        new (COMPONENTS[component] as typeof hubguard.ProtectedVm)("web", args as never);
    } catch (error) {
        return (error as Error).message
            .replace(`${component} "web":`, "")
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean);
    }
    return [];
}
