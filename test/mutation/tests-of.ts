import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { repository } from "./subjects.ts";

/** What runs the pack in other processes, where no mutant is, and what tests mutation itself. */
const FOREIGN = ["test/end-to-end/**", "test/mutation/**"];

export const tests = globSync("test/**/*.test.ts", { cwd: repository, exclude: FOREIGN }).toSorted();

/** By file, the files that import it, and the test that is named after it. */
const followers = readFollowers();

/**
 * The test files that a file is part of, the nearest first: those that import it or are named after it, then those of the
 * files that import it, and so on.
 */
export function testsOf(file: string): string[][] {
    const rings: string[][] = [];
    const seen = new Set([file]);
    for (let ring = [file]; ring.length > 0; ) {
        ring = [...new Set(ring.flatMap((member) => followers.get(member) ?? []))].filter(
            (member) => !seen.has(member),
        );
        for (const member of ring) {
            seen.add(member);
        }
        rings.push(ring.filter((member) => tests.includes(member)));
    }
    return rings.filter((ring) => ring.length > 0);
}

function readFollowers(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const follow = (file: string, follower: string) => found.set(file, [...(found.get(file) ?? []), follower]);
    for (const file of globSync("**/*.ts", { cwd: repository, exclude: ["**/node_modules", "**/dist", ...FOREIGN] })) {
        for (const imported of importsOf(file)) {
            follow(imported, file);
        }
        const test = `test/${file.replace(/\.ts$/, ".test.ts")}`;
        if (existsSync(join(repository, test))) {
            follow(file, test);
        }
    }
    return found;
}

function importsOf(file: string): string[] {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(repository, file), "utf8"));
    const paths = importedFiles.map(({ fileName }) => fileName).filter((path) => path.startsWith("."));
    return paths.map((path) => normalize(join(dirname(file), path)));
}
