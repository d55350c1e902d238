import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const repository = join(import.meta.dirname, "..");
const pages = globSync(["{CONTRIBUTING,README}.md", "{docs,examples,policypack,standin}/**/*.md"], { cwd: repository });

it.each(pages.filter((page) => !page.includes("node_modules")))(
    "the links of %s lead to files and headings",
    (page) => {
        const text = readFileSync(join(repository, page), "utf8").replace(/^(`{3,})[\s\S]*?^\1/gm, "");
        const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
        expect(links.filter((link) => !isThere(page, link))).toEqual([]);
    },
);

function isThere(page: string, link: string): boolean {
    const [file = "", heading] = link.split("#");
    const target = file === "" ? join(repository, page) : join(repository, dirname(page), file);
    return existsSync(target) && (heading === undefined || headingsOf(target).includes(heading));
}

/** As GitHub links to them. */
function headingsOf(file: string): string[] {
    const headings = readFileSync(file, "utf8").match(/(?<=^#+ ).*$/gm) ?? [];
    return headings.map((heading) =>
        heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N} -]/gu, "")
            .replaceAll(" ", "-"),
    );
}
