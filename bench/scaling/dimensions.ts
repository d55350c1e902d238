import type { Dimensions } from "./dimension.ts";
import { ofDisks } from "./dimensions/disks.ts";
import { ofExemptions } from "./dimensions/exemptions.ts";
import { ofMachines } from "./dimensions/machines.ts";
import { ofMistakes } from "./dimensions/mistakes.ts";
import { ofPlaces } from "./dimensions/places.ts";
import { ofSets } from "./dimensions/sets.ts";
import { ofSettings } from "./dimensions/settings.ts";
import { ofTemplates } from "./dimensions/templates.ts";
import { ofTexts } from "./dimensions/texts.ts";

/** Whatever can be many in a stack or in settings. */
export const dimensions: Dimensions = {
    ...ofMachines,
    ...ofSets,
    ...ofDisks,
    ...ofPlaces,
    ...ofTemplates,
    ...ofSettings,
    ...ofExemptions,
    ...ofMistakes,
    ...ofTexts,
};
