import { textList } from "../options/text-list.ts";

/** What is deployed anew if it is lost. */
export const sparedEnvironments = textList("Environments whose machines need no backup.", ["development", "test"]);
