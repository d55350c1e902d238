/** A duration as `90m`, `4h`, `1d`, or in ISO 8601, `PT90M`. */
type DurationText = string;

/** Things by the names that the platform team gives them. A member whose name begins with `//` is a comment. */
type Named<T> = Readonly<Record<string, T | Comment>>;
type Comment = string;

/** The recovery service level agreement of a criticality tier. */
export interface TierSettings {
    /** The longest recovery time objective. */
    rto: DurationText;
    /** The longest recovery point objective. */
    rpo: DurationText;
    /** The longest time between two recovery drills; no drills are asked for without it. */
    drill?: DurationText;
}

/** A backup plan of the catalogue: what a machine need not state that names it. */
export interface BackupPlanSettings {
    /** `agent`, `snapshot`, `application`. */
    method: string;
    /** `incremental`, `differential`, `full`. */
    kind?: string;
    /** A cron expression of five fields, in UTC, or in a time zone: `CRON_TZ=Europe/Berlin 30 2 * * *`. */
    schedule: string;
    /** Where the copies go. */
    target: string;
    product?: string;
    /** What it restores beyond what the method does by itself: `vm`, `disks`, `app-data`, `redeploy`. */
    restores?: readonly string[];
    /** How fast data is restored: `200MB/s`. */
    restoreRate?: string;
    /** What a restore takes however little data there is. */
    fixedRestoreTime?: DurationText;
}

/** What the assessment of an application found. */
export interface AssessmentSettings {
    criticality?: string;
    rto?: DurationText;
    rpo?: DurationText;
    mttr?: DurationText;
    /** The day of the latest drill: `2026-09-01`. */
    lastDrill?: string;
}

/** An approved backup product. */
export interface ProductSettings {
    /** What it restores beyond what the method of backup does by itself. */
    restores?: readonly string[];
}

/** A Hub: its endpoint or its location tells it. */
export interface HubSettings {
    /** The host of its Azure Resource Manager endpoint. */
    endpoint?: string;
    location?: string;
    /** The version of its software: `2406`. */
    build?: string;
}

/** What all rules and components share. */
export interface SharedSettings {
    /** Names of tags by their default names, where they differ: `{ "rpo": "recovery-point" }`. */
    tags?: Readonly<Record<string, string>>;
    /** The recovery tiers that `criticality` can name. They replace the default ones. */
    tiers?: Named<TierSettings>;
    /** The catalogue of backup plans. */
    plans?: Named<BackupPlanSettings>;
    /** The assessment register. Where there is one, every application must be in it. */
    applications?: Named<AssessmentSettings>;
    /** The approved backup products; any will do without them. */
    products?: readonly string[] | Named<ProductSettings>;
    /** The day that end dates are compared with, `2026-11-01`, for reports on the past. */
    today?: string;
    /** Hubs by the names that targets of copies may call them: `{ "dc1": { "endpoint": "management.west.hub.contoso.com" } }`. */
    hubs?: Named<HubSettings>;
    /** Exemptions, which concern the policy pack alone. */
    [option: string]: unknown;
}

/** What a platform team knows better about its Hubs than what is published. */
export interface HubSupportSettings {
    /** The build of the Hubs whose build `settings.hubs` does not tell: `2406`. */
    build?: string;
    /** The VM sizes that the Hub has; `#` stands for a number, `*` for anything: `Standard_DS#_v2`. */
    vmSizes?: readonly string[];
    /** The kinds of disks that it has: `Standard_LRS`. */
    diskSkus?: readonly string[];
    /** The size of the largest disk, in GiB. */
    maximumDiskSizeGiB?: number;
    /** The most fault domains of an availability set: 1 where the Hub has a single node. */
    maximumFaultDomains?: number;
    maximumUpdateDomains?: number;
    maximumScaleSetInstances?: number;
    /** Types and members that it has after all: `Microsoft.Compute/disks: zones`. */
    allow?: readonly string[];
    /** Those that it lacks besides. */
    refuse?: readonly string[];
    /** Its API versions by type, where they are other ones: `{ "Microsoft.Compute/disks": ["2019-07-01"] }`. */
    apiVersions?: Named<readonly string[]>;
}

/** A rule stands for its level, or an object with its options. */
type RuleSettings<Options> = string | Options;

/**
 * What the settings file of the platform team holds, the one that `--policy-pack-config` gives to the policy pack.
 * Components read what concerns those who write plans; levels, exemptions and all other rules are left alone.
 */
export interface PlatformSettings {
    settings?: RuleSettings<SharedSettings>;
    /** Reasons that are accepted for no protection; by default `dev-test` and `stateless`. */
    "unprotected-needs-reason"?: RuleSettings<{ reasons?: readonly string[] }>;
    /** The shortest RTO that needs neither high availability nor a running standby; by default `15m`. */
    "low-rto-needs-standby"?: RuleSettings<{ threshold?: DurationText }>;
    /** Environments whose machines need no backup; by default `development` and `test`. */
    "no-needless-backup"?: RuleSettings<{ environments?: readonly string[] }>;
    /** How fast data is restored, such as `200MB/s`, and what a restore takes however little data there is. */
    "restore-fits-rto"?: RuleSettings<{ rate?: string; fixed?: DurationText }>;
    /** How many backups may begin within one window; by default 10 within `15m`. */
    "stagger-backups"?: RuleSettings<{ maximum?: number; window?: DurationText }>;
    /** What is known better about the Hubs than what is published: builds, sizes, limits, API versions. */
    "hub-support"?: RuleSettings<HubSupportSettings>;
    [rule: string]: unknown;
}
