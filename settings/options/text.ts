import { nameParser } from "../../text/name.ts";
import { text } from "../kinds/kind.ts";
import { type Option, option } from "./option.ts";

/** An option that is a text, such as the name of a tag. */
export function textOption(description: string, fallback: string): Option<string> {
    return option(description, text(nameParser(fallback)), fallback);
}
