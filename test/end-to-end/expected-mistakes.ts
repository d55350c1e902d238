import type { RuleName } from "../../policypack/rules/index.ts";

/** All that the pack says of examples/mistakes: one mistake for every rule. */
export const expected: [RuleName, resource: string, message: string][] = [
    [
        "approved-product",
        "press",
        'VM "press" (app press): backup product "comvault" (tag "backup-product") is not approved. Write e.g.' +
            ' "commvault"; approved: "commvault" and "veeam".',
    ],
    [
        "assessed-application",
        "maps",
        'VM "maps" (app maps): the application is not in the assessment register. Correct its name (tag ' +
            '"app"), or assess it, and add it to the register (settings.applications).',
    ],
    [
        "backup-meets-rpo",
        "hr",
        'VM "hr" (app hr): backups run up to 6h apart, RPO is 4h. Run them at least every 4h, e.g. backup-' +
            'schedule "20 */4 * * *", or agree on a longer RPO (rpo "6h").',
    ],
    [
        "backup-target-off-hub",
        "archive",
        'VM "archive" (app archive): its backups go to "copies.blob.west.hub.contoso.com" (tag "backup-' +
            'target"), which is on its own Hub "west" and would be lost with it. Send them off the Hub, e.g. ' +
            'backup-target "backup.dc2.contoso.com".',
    ],
    [
        "consistent-objectives",
        "crm-app",
        'application "crm": RTO is 8h on "crm-db", but 12h on "crm-app". State the same on all its machines, ' +
            'e.g. rto "8h", or name what recovers by itself as an application of its own (tag "app").',
    ],
    [
        "exemptions",
        "labels",
        'exempt from require-rpo until 2027-03-31, approved by CISO (is replaced in March): VM "labels" (app ' +
            'labels): no recovery point objective (RPO) is stated (tag "rpo"). Write how much data, in time, the ' +
            'application may lose, e.g. "1h".',
    ],
    [
        "ha-behind-load-balancer",
        "portal-west-1",
        'availability set "portal-west" (app portal) declares high availability and 1 of 2 members ("portal-' +
            'west-1") are in no load balancer\'s backend pool on Hub "west". Add the members\' network interfaces ' +
            "to a backend pool of a load balancer with a probe; where an external balancer or DNS stands in " +
            'front, name it, e.g. load-balancer "f5.dc1.contoso.com".',
    ],
    [
        "ha-spreads-nodes",
        "api",
        'scale set "api" (app api) declares high availability with 1 instance, so nothing takes over when its' +
            " node fails. Give it a capacity of 2 or more.",
    ],
    [
        "hub-support",
        "runner-0",
        'VM "runner-0" (app runner): hardwareProfile.vmSize is "Standard_D4s_v5", and a Hub has no such size.' +
            ' Write one with at least 4 cores and 16 GiB, e.g. "Standard_DS12_v2".',
    ],
    [
        "incremental-backup",
        "fleet",
        'VM "fleet" (app fleet): every backup copies everything (tag "backup-kind"), also what has not ' +
            'changed. Copy changes only: backup-kind "incremental" or "differential".',
    ],
    [
        "low-rto-needs-standby",
        "forms",
        'VM "forms" (app forms): RTO is 10m, which a restore does not meet: an RTO below 15m needs machines ' +
            'that run already. Write protection "high-availability", or protection "backup,replication" and ' +
            'standby "running", or agree on an RTO of at least 15m.',
    ],
    [
        "mttr-within-rto",
        "tickets",
        'VM "tickets" (app tickets): it takes 9h on average to recover (tag "mttr"), RTO is 8h. Shorten the ' +
            'recovery (a standby, a smaller restore), or agree on a longer RTO, e.g. rto "9h".',
    ],
    [
        "no-hypervisor-backup",
        "reports",
        'VM "reports" (app reports): it is to be backed up from the hypervisor (tag "backup-method"), which a' +
            ' Hub does not support. Write "agent" for an agent in the guest, "application" where the application ' +
            'backs itself up, or "snapshot" for a product that uses the Hub\'s APIs.',
    ],
    [
        "no-needless-backup",
        "badge",
        'VM "badge" (app badge): it is backed up although its environment is "test", which need not be ' +
            'recovered. Write protection "none" with unprotected-reason "dev-test", or name the environment that ' +
            "it serves.",
    ],
    [
        "no-vm-backup-on-set-members",
        "search-0",
        'snapshot "search-0" copies VM "search-0" (app search), a member of availability set "search-west", ' +
            "at VM level. Members are ephemeral: keep their data in a database or object store, or back it up at " +
            'application level (backup-method "application" or "agent", restore "app-data" or "redeploy"). Then ' +
            "remove the snapshot.",
    ],
    [
        "objectives-within-tier",
        "orders-db",
        'VM "orders-db" (app orders): RTO is 2d, tier "essential" allows at most 1d. Shorten it (rto "1d"), ' +
            'or agree on another tier (tag "criticality").',
    ],
    [
        "protect-from-deletion",
        "plm",
        'VM "plm" (app plm): backups are taken, and nothing prevents a deletion by mistake. Set the resource ' +
            'option protect: true, or lock the resource group (level "CanNotDelete").',
    ],
    [
        "recovery-drilled",
        "ledger",
        'VM "ledger" (app ledger): no recovery drill is on record (tag "last-drill"), tier "critical" asks ' +
            'for one every 365d. Rehearse the recovery and write the day, e.g. last-drill "2026-11-22".',
    ],
    [
        "replication-target-elsewhere",
        "legacy",
        'VM "legacy" (app legacy): its data is replicated to "management.west.hub.contoso.com" (tag ' +
            '"replication-target"), which is on its own Hub "west" and would be lost with it. Replicate it to ' +
            'another environment, e.g. replication-target "management.west2.hub.contoso.com".',
    ],
    ["require-app", "wiki", 'VM "wiki": no application is named (tag "app"). Write its name, e.g. "erp".'],
    [
        "require-failover-plan",
        "pay",
        'VM "pay" (app pay): tag "failover" is missing: protection "replication" needs it. Write e.g. ' + '"guest".',
    ],
    [
        "require-protection",
        "intranet",
        'VM "intranet" (app intranet): no protection scheme is declared (tag "protection"). Write "backup", ' +
            '"replication" or "high-availability", or several joined by commas; where it needs none, write ' +
            '"none".',
    ],
    [
        "require-restore-scheme",
        "rooms",
        'VM "rooms" (app rooms): it is not said what is brought back from a backup (tag "restore"). Write ' +
            '"app-data" (data within the machine) or "redeploy" (data, after deploying the machine anew).',
    ],
    [
        "require-rpo",
        "stock-db",
        'VM "stock-db" (app stock): no recovery point objective (RPO) is stated (tag "rpo"). Write how much ' +
            'data, in time, the application may lose, e.g. "1h".',
    ],
    [
        "require-rto",
        "billing-db",
        'VM "billing-db" (app billing): no recovery time objective (RTO) is stated (tag "rto"). Write how ' +
            'long the application may be down, e.g. "4h".',
    ],
    [
        "restore-fits-rto",
        "files",
        'VM "files" (app files): restoring the data disks (2046 GiB) at 150MB/s takes 245m, RTO is 2h. Keep ' +
            'less on the machine, restore faster, keep a standby, or agree on a longer RTO (rto "245m").',
    ],
    [
        "set-data-needs-app-backup",
        "shop-2",
        'VM "shop-2" (app shop): it is not said where the data of the set lives (tag "data"). Write ' +
            '"external" where a database or object store holds it, "none" where there is none, or "local", and ' +
            "then back it up at application level or replicate it.",
    ],
    [
        "settings",
        "hubguard-mistakes-test",
        'the policy pack\'s configuration: "requre-rpo" is not a rule. Did you mean "require-rpo"?',
    ],
    [
        "snapshot-needs-stopped-vm",
        "scans",
        'VM "scans" (app scans): it is backed up by snapshots of its disks (tag "backup-method"), which a Hub' +
            ' takes of a stopped VM only. Stop it for every backup and say so (backup-vm-state "stopped"), or use an ' +
            'agent in the guest (backup-method "agent", restore "app-data" or "redeploy").',
    ],
    [
        "stagger-backups",
        "billing-db",
        'VMs "billing-db", "build", "forms" and 1 more: 4 backups begin within 15m of 2026-11-22 00:00 UTC, ' +
            '42 times in the coming week; at most 3 may. Let some begin at another time, e.g. "billing-db" with ' +
            'backup-schedule "15 */4 * * *".',
    ],
    [
        "standby-matches-primary",
        "sql-standby-0",
        'application "sql": Hub "east" stands by with 1 instance for the 2 on Hub "west" that replicate to ' +
            'it. Deploy 1 more on Hub "east", or agree that fewer are enough (option ratio).',
    ],
    [
        "undecided",
        "relay",
        'VM "relay" (app relay): not known before deployment: tag "backup-target", which waits for azure-' +
            'native:storage:StorageAccount "copies" (valid-protection-metadata, backup-target-off-hub). These ' +
            "rules judge it once it is known, at pulumi up. For a verdict at preview, set it from stack " +
            "configuration or a constant.",
    ],
    [
        "unprotected-has-no-data",
        "runner-1",
        'VM "runner-1" (app runner): protection is "none", but it has a data disk. Protect the machine, e.g. ' +
            'protection "backup", or remove the disk.',
    ],
    [
        "unprotected-needs-reason",
        "sandbox",
        'VM "sandbox" (app sandbox): protection is "none" for "dev-test" without an end date (tag ' +
            '"unprotected-until"). Write the day by which it is deleted or protected, e.g. "2027-03-31".',
    ],
    [
        "valid-protection-metadata",
        "mail",
        'VM "mail" (app mail): tag "backup-method" is "agnet", which is not one of agent, snapshot, ' +
            'application. Did you mean "agent"?',
    ],
];
