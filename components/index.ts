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
export type { AvailabilityGroupArgs, Spread } from "./availability-group/arguments.ts";
export { AvailabilityGroup } from "./availability-group/availability-group.ts";
export type { BackupCalendarArgs } from "./backup-calendar/arguments.ts";
export { BackupCalendar, type CalendarSlot } from "./backup-calendar/backup-calendar.ts";
export type { CalendarMachine, Wave } from "./backup-calendar/waves.ts";
export type { BackupWindow } from "./backup-calendar/window.ts";
export type {
    ExistingLoadBalancer,
    InternalFrontend,
    LoadBalancer,
    Probe,
    PublicFrontend,
    Rule,
} from "./balancer/balancer.ts";
export type { HubArgs } from "./hub/arguments.ts";
export type { AdFs, Authentication, EntraId, ServicePrincipal } from "./hub/authentication.ts";
export { Hub } from "./hub/hub.ts";
export type { HubSpanningGroupArgs, SpannedSite } from "./hub-spanning-group/arguments.ts";
export { HubSpanningGroup } from "./hub-spanning-group/hub-spanning-group.ts";
export type { Guest, LinuxAdministrator, WindowsAdministrator } from "./machine/administrator.ts";
export type { MachineArgs, Workload } from "./machine/arguments.ts";
export type { DataDisk, DiskSku, OsDisk } from "./machine/disk.ts";
export type { Extension } from "./machine/extension.ts";
export type { CustomImage, Image, MarketplaceImage } from "./machine/image.ts";
export { checkPlan, fromTags, toTags } from "./metadata/plan-tags.ts";
export { type RecoveryTier, type RecoveryTiers, recoveryTiers } from "./metadata/recovery-tiers.ts";
export type { Settings } from "./metadata/settings.ts";
export type { ProtectOptions } from "./protect/options.ts";
export { protect } from "./protect/protect.ts";
export { protectMachines } from "./protect/protect-machines.ts";
export { protection } from "./protect/protection.ts";
export { ProtectedVm, type ProtectedVmArgs } from "./protected-vm/protected-vm.ts";
export type {
    GroupSide,
    MachineReplication,
    MachineSide,
    RecoveryPairArgs,
    StandbyState,
    VmReplication,
} from "./recovery-pair/arguments.ts";
export { RecoveryPair } from "./recovery-pair/recovery-pair.ts";
export { recoveryPlan } from "./recovery-plan/recovery-plan.ts";
export type { EphemeralDisk, ScaleSetArgs } from "./scale-set/arguments.ts";
export { ScaleSet } from "./scale-set/scale-set.ts";
export type { HubSite } from "./sites/hub-site.ts";
export type { Placement, Site } from "./sites/site.ts";
export type { UnprotectedVmArgs } from "./unprotected-vm/arguments.ts";
export { UnprotectedVm } from "./unprotected-vm/unprotected-vm.ts";
