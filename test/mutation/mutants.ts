import ts from "typescript";

/** A rule with one condition broken. */
export interface Mutant {
    /** What was done where: `12:8 inverted: rto.isKnown && …`. */
    label: string;
    code: string;
}

/** How a condition is broken: as if it always held, as if it never did, or the other way round. */
const BREAKS: Readonly<Record<string, (condition: string) => string>> = {
    removed: (condition) => `(((${condition}), true) as boolean)`,
    ignored: (condition) => `(((${condition}), false) as boolean)`,
    inverted: (condition) => `!(${condition})`,
};

/** A file once for each way to break each of its conditions: of `if`, of `? :`, and of what lists are searched by. */
export function mutantsOf(code: string): Mutant[] {
    const file = ts.createSourceFile("rule.ts", code, ts.ScriptTarget.Latest, true);
    return conditionsIn(file).flatMap((condition) => {
        const [start, end] = [condition.getStart(), condition.getEnd()];
        const { line, character } = file.getLineAndCharacterOfPosition(start);
        const text = code.slice(start, end);
        return Object.entries(BREAKS).map(([how, apply]) => ({
            label: `${line + 1}:${character + 1} ${how}: ${text.replace(/\s+/g, " ").slice(0, 80)}`,
            code: code.slice(0, start) + apply(text) + code.slice(end),
        }));
    });
}

const SEARCHES = ["filter", "find", "findLast", "some", "every"];

function conditionsIn(node: ts.Node): ts.Expression[] {
    const own = conditionOf(node);
    const nested: ts.Expression[] = [];
    ts.forEachChild(node, (child) => {
        nested.push(...conditionsIn(child));
    });
    return own ? [own, ...nested] : nested;
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
    if (ts.isIfStatement(node)) {
        return node.expression;
    }
    if (ts.isConditionalExpression(node)) {
        return node.condition;
    }
    const isSearch =
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        SEARCHES.includes(node.expression.name.text);
    const [predicate] = isSearch ? node.arguments : [];
    return predicate && ts.isArrowFunction(predicate) && !ts.isBlock(predicate.body) ? predicate.body : undefined;
}
