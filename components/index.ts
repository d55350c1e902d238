export type { Weekday } from "../protection/calendar/weekly-window.ts";
export type * from "../protection/plan/plan.ts";
export type { Contribution } from "../protection/recovery-plan/contribution.ts";
export type * from "../protection/recovery-plan/deployment.ts";
export type {
    Application,
    Disagreement,
    FailoverStep,
    Phase,
    RecoveryPlan,
    RecoveryPlanDocument,
    Statement,
} from "../protection/recovery-plan/recovery-plan.ts";
export type {
    ApplicationBackup,
    Backup,
    CatalogueBackup,
    SnapshotBackup,
    SnapshotVmState,
} from "../protection/terms/backup.ts";
export type { Objectives } from "../protection/terms/objectives.ts";
export type { Replication } from "../protection/terms/replication.ts";
export type * from "../settings/platform/platform-settings.ts";
export { AvailabilityGroup } from "./availability-group.ts";
export { BackupCalendar, type CalendarSlot } from "./backup-calendar.ts";
export type {
    ExistingLoadBalancer,
    InternalFrontend,
    LoadBalancer,
    Probe,
    PublicFrontend,
    Rule,
} from "./balancer/balancer.ts";
export type { BackupCalendarArgs } from "./calendar/arguments.ts";
export type { CalendarMachine, Wave } from "./calendar/waves.ts";
export type { BackupWindow } from "./calendar/window.ts";
export type { AvailabilityGroupArgs, Spread } from "./group/arguments.ts";
export type { HubArgs } from "./hub/arguments.ts";
export type { AdFs, Authentication, EntraId, ServicePrincipal } from "./hub/authentication.ts";
export { Hub } from "./hub.ts";
export { HubSpanningGroup } from "./hub-spanning-group.ts";
export type { Guest, LinuxAdministrator, WindowsAdministrator } from "./machine/administrator.ts";
export type { MachineArgs, Workload } from "./machine/arguments.ts";
export type { DataDisk, DiskSku, OsDisk } from "./machine/disk.ts";
export type { Extension } from "./machine/extension.ts";
export type { CustomImage, Image, MarketplaceImage } from "./machine/image.ts";
export type { Placement, Site } from "./machine/site.ts";
export { checkPlan, fromTags, toTags } from "./metadata/plan-tags.ts";
export type { Settings } from "./metadata/settings.ts";
export type {
    GroupSide,
    MachineReplication,
    MachineSide,
    RecoveryPairArgs,
    StandbyState,
    VmReplication,
} from "./pair/arguments.ts";
export { type ProtectOptions, protect } from "./protect.ts";
export { protectMachines } from "./protect-machines.ts";
export { ProtectedVm, type ProtectedVmArgs } from "./protected-vm.ts";
export { protection } from "./protection.ts";
export { RecoveryPair } from "./recovery-pair.ts";
export { recoveryPlan } from "./recovery-plan.ts";
export { type RecoveryTier, type RecoveryTiers, recoveryTiers } from "./recovery-tiers.ts";
export type { EphemeralDisk, ScaleSetArgs } from "./scale-set/arguments.ts";
export { ScaleSet } from "./scale-set.ts";
export type { HubSite } from "./sites/hub-site.ts";
export type { HubSpanningGroupArgs, SpannedSite } from "./spanning/arguments.ts";
export type { UnprotectedVmArgs } from "./unprotected/arguments.ts";
export { UnprotectedVm } from "./unprotected-vm.ts";
