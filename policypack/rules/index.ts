import type { Rule } from "../judging/rule.ts";
import { approvedProduct } from "./approved-product.ts";
import { assessedApplication } from "./assessed-application.ts";
import { backupMeetsRpo } from "./backup-meets-rpo.ts";
import { backupTargetOffHub } from "./backup-target-off-hub.ts";
import { consistentObjectives } from "./consistent-objectives.ts";
import { exemptions } from "./exemptions.ts";
import { haBehindLoadBalancer } from "./ha-behind-load-balancer.ts";
import { haSpreadsNodes } from "./ha-spreads-nodes.ts";
import { hubSupport } from "./hub-support.ts";
import { incrementalBackup } from "./incremental-backup.ts";
import { lowRtoNeedsStandby } from "./low-rto-needs-standby.ts";
import { mttrWithinRto } from "./mttr-within-rto.ts";
import { noHypervisorBackup } from "./no-hypervisor-backup.ts";
import { noNeedlessBackup } from "./no-needless-backup.ts";
import { noVmBackupOnSetMembers } from "./no-vm-backup-on-set-members.ts";
import { objectivesWithinTier } from "./objectives-within-tier.ts";
import { ownTags } from "./own-tags.ts";
import { protectFromDeletion } from "./protect-from-deletion.ts";
import { recoveryDrilled } from "./recovery-drilled.ts";
import { replicationTargetElsewhere } from "./replication-target-elsewhere.ts";
import { requireApp } from "./require-app.ts";
import { requireFailoverPlan } from "./require-failover-plan.ts";
import { requireProtection } from "./require-protection.ts";
import { requireRestoreScheme } from "./require-restore-scheme.ts";
import { requireRpo } from "./require-rpo.ts";
import { requireRto } from "./require-rto.ts";
import { restoreFitsRto } from "./restore-fits-rto.ts";
import { setDataNeedsAppBackup } from "./set-data-needs-app-backup.ts";
import { settings } from "./settings.ts";
import { snapshotNeedsStoppedVm } from "./snapshot-needs-stopped-vm.ts";
import { staggerBackups } from "./stagger-backups.ts";
import { standbyMatchesPrimary } from "./standby-matches-primary.ts";
import { undecided } from "./undecided.ts";
import { unprotectedHasNoData } from "./unprotected-has-no-data.ts";
import { unprotectedNeedsReason } from "./unprotected-needs-reason.ts";
import { validProtectionMetadata } from "./valid-protection-metadata.ts";

/**
 * Every rule of the pack by its name, in the order in which they run: `settings` first, then what
 * mends the spelling of tags, so that others find them, and `undecided` last, since it tells what they could not decide.
 */
export const rules = {
    settings,
    "valid-protection-metadata": validProtectionMetadata,
    "own-tags": ownTags,
    "require-protection": requireProtection,
    "require-app": requireApp,
    "require-rto": requireRto,
    "require-rpo": requireRpo,
    "assessed-application": assessedApplication,
    "objectives-within-tier": objectivesWithinTier,
    "consistent-objectives": consistentObjectives,
    "mttr-within-rto": mttrWithinRto,
    "recovery-drilled": recoveryDrilled,
    "low-rto-needs-standby": lowRtoNeedsStandby,
    "restore-fits-rto": restoreFitsRto,
    "no-vm-backup-on-set-members": noVmBackupOnSetMembers,
    "set-data-needs-app-backup": setDataNeedsAppBackup,
    "backup-meets-rpo": backupMeetsRpo,
    "no-hypervisor-backup": noHypervisorBackup,
    "snapshot-needs-stopped-vm": snapshotNeedsStoppedVm,
    "backup-target-off-hub": backupTargetOffHub,
    "incremental-backup": incrementalBackup,
    "stagger-backups": staggerBackups,
    "require-restore-scheme": requireRestoreScheme,
    "approved-product": approvedProduct,
    "no-needless-backup": noNeedlessBackup,
    "replication-target-elsewhere": replicationTargetElsewhere,
    "require-failover-plan": requireFailoverPlan,
    "standby-matches-primary": standbyMatchesPrimary,
    "ha-behind-load-balancer": haBehindLoadBalancer,
    "ha-spreads-nodes": haSpreadsNodes,
    "unprotected-needs-reason": unprotectedNeedsReason,
    "unprotected-has-no-data": unprotectedHasNoData,
    "protect-from-deletion": protectFromDeletion,
    "hub-support": hubSupport,
    exemptions,
    undecided,
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
