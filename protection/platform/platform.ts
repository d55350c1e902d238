import type { NamedHubs } from "../../hub/named-hub.ts";
import type { HubOverrides } from "../../hub/profile/hub-profile.ts";
import type { ByName } from "../../text/by-name.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { Duration } from "../../time/duration.ts";
import type { Rate } from "../../time/rate.ts";
import type { Vocabulary } from "../tags/vocabulary.ts";
import type { Tiers } from "../terms/tiers.ts";
import type { Assessment } from "./assessment.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Product } from "./product.ts";

/** What a platform team lays down: the plans of machines are held against it. */
export interface Platform {
    vocabulary: Vocabulary;
    tiers: Tiers;
    plans: Catalogue;
    /** The assessment register; none is kept where it is empty. */
    applications: ByName<Assessment>;
    /** The approved backup products; any will do without them. */
    products?: ByName<Product>;
    /** Hubs by the names that targets of copies may call them. */
    hubs: NamedHubs;
    /** The day that end dates are compared with. */
    today: CalendarDate;
    /** The shortest RTO that needs neither high availability nor a running standby. */
    standbyThreshold: Duration;
    /** Environments whose machines need no backup. */
    sparedEnvironments: readonly string[];
    /** How fast data is restored, and what a restore takes however little data there is, unless the backup plan says it. */
    restoreTime: { rate?: Rate; fixed: Duration };
    /** How many backups may begin within one window. */
    staggering: { maximum: number; window: Duration };
    /** What is known better of its Hubs than what is published. */
    hub: HubOverrides;
}
