import { readFileSync } from "node:fs";
import { join } from "node:path";

const page = readFileSync(join(import.meta.dirname, "../docs/own-rules.md"), "utf8");

/** The files of the pack that docs/own-rules.md shows: a name at the beginning of a line, and what the file holds. */
export const packOnPage: Readonly<Record<string, string>> = Object.fromEntries(
    [...page.matchAll(/^`([\w.]+)`.*\n\n```\w+\n([\s\S]*?)^```/gm)].map(([, file = "", text = ""]) => [file, text]),
);

/** The messages that the page quotes. */
export const messagesOnPage = (page.match(/(?:^> .*\n)+/gm) ?? []).map((quoted) => {
    return quoted.replace(/^> /gm, "").trim().replaceAll("\n", " ");
});

/** The settings file that the page shows. */
export const settingsOnPage = page.split("## Configuration")[1]?.match(/(?<=```json\n)[\s\S]*?(?=```)/)?.[0] ?? "";
