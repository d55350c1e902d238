import { DEFAULT_WORDS } from "../../protection/terms/words.ts";
import { textList } from "../options/text-list.ts";

/** What may be said for leaving a machine without protection. */
export const reasons = textList("Reasons that are accepted for no protection.", DEFAULT_WORDS.reasons);
