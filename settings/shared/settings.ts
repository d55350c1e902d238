import { flagOption } from "../options/flag.ts";
import type { OptionValues } from "../options/option.ts";
import { applications } from "./applications.ts";
import { exemptions } from "./exemptions.ts";
import { hubs } from "./hubs.ts";
import { plans } from "./plans.ts";
import { products } from "./products.ts";
import { tagNames } from "./tag-names.ts";
import { tiers } from "./tiers.ts";
import { today } from "./today.ts";

/** What those who write plans go by too, read in this order: applications name tiers. */
export const planOptions = { tags: tagNames, tiers, today, plans, applications, products, hubs };

/** What concerns the policy pack alone. Exemptions expire, so they are read after the day. */
export const packOptions = {
    exemptions,
    exemptionTags: flagOption("Whether machines may state exemptions themselves, by tags exempt-<rule>.", false),
};

/** What all rules share, configured as the options of the rule `settings`. */
export const sharedOptions = { ...planOptions, ...packOptions };

export type Settings = OptionValues<typeof sharedOptions>;

/** The options of one rule, read. */
export type Options = Readonly<Record<string, unknown>>;
