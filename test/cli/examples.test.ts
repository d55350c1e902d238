import { expect, test } from "vitest";
import { checkFile, type PlacedFault } from "../../cli/check-file.ts";
import { full } from "../fuzz/arbitrary-settings.ts";
import { replaced } from "../replaced.ts";

type Path = readonly (string | number)[];

const PATHS = pathsIn(full).map((path) => ({ path, at: path.join(".") }));

test.each(PATHS)("What is offered in place of null is accepted: $at", ({ path }) => {
    const [fault] = faultsOf(replaced(full, path, null));
    const { message = "" } = fault ?? {};
    const [, example, values = ""] = / Write (?:e\.g\. (.*)|one of (".*?)(?:, and \d+ more)?)\.$/.exec(message) ?? [];
    // Levels, and true and false, are told before.
    const offered: unknown[] = message.endsWith(" Write one of them.")
        ? ["disabled", false]
        : JSON.parse(`[${example ?? values}]`);

    const accepted = offered.filter((value) => faultsOf(replaced(full, fault?.path ?? [], value)).length === 0);
    expect(accepted).not.toEqual([]);
});

function faultsOf(file: unknown): readonly PlacedFault[] {
    return checkFile(Buffer.from(JSON.stringify(file))).faults;
}

/** The paths of all members and elements that are no comments, but of rules. */
function pathsIn(value: unknown, path: Path = []): Path[] {
    if (typeof value !== "object" || value === null) {
        return [path];
    }
    const inner = Object.entries(value)
        .filter(([name]) => !name.startsWith("//"))
        .flatMap(([name, member]) => pathsIn(member, [...path, Array.isArray(value) ? Number(name) : name]));
    return path.length > 1 ? [path, ...inner] : inner;
}
