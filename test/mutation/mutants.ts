import ts from "typescript";
import { childrenOf, type Effect, sitesIn, sitesOf } from "./sites.ts";

/** One way to break one place of a file. */
export interface Mutant {
    number: number;
    /** The number of the place, the same in the compiled code. */
    site: number;
    effect: Effect;
    line: number;
    column: number;
    how: string;
    /** The code of the place, in one line. */
    code: string;
}

/** All mutants of a file, whose places are counted from a number on. */
export function mutantsOf(code: string, first = 0): Mutant[] {
    const file = parseModule(code);
    return [...sitesIn(file)].flatMap(({ node, breaks }, index) => {
        const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
        const place = { line: line + 1, column: character + 1, code: node.getText().replace(/\s+/g, " ") };
        const site = first + index;
        // No place is broken in as many ways.
        return breaks.map(({ how, effect }, way) => ({ number: site * 10 + way, site, effect, how, ...place }));
    });
}

/**
 * A file with all of its mutants in it, each behind the switch (`switch.ts`): `if (a > b)` becomes
 * `if (mutation.test(0, mutation.compare(1, a,">", b)))`. No line moves.
 */
export function compile(code: string, first: number): string {
    let site = first;
    let copied = 0;
    let compiled = "";
    const copyUpTo = (end: number) => {
        compiled += code.slice(copied, end);
        copied = end;
    };
    const visit = (node: ts.Node, parent: ts.Node) => {
        const sites = sitesOf(node, parent);
        for (const { comparison } of sites) {
            copyUpTo(node.getStart());
            compiled += `mutation.${comparison ? "compare" : "test"}(${site++}, `;
        }
        const operator = sites.find(({ comparison }) => comparison)?.comparison?.operatorToken;
        for (const child of childrenOf(node)) {
            visit(child, node);
            if (child === operator) {
                copyUpTo(operator.getStart());
                compiled += `,"${operator.getText()}",`;
                copied = operator.getEnd();
            }
        }
        copyUpTo(sites.length > 0 ? node.getEnd() : copied);
        compiled += ")".repeat(sites.length);
    };
    const file = parseModule(code);
    visit(file, file);
    copyUpTo(code.length);
    return compiled;
}

function parseModule(code: string): ts.SourceFile {
    return ts.createSourceFile("subject.ts", code, ts.ScriptTarget.Latest, true);
}
