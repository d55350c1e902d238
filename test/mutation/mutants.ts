import ts from "typescript";

/** A rule with one condition broken. */
export interface Mutant {
    /** What was done where: `12:8 inverted: rto.isKnown && …`. */
    label: string;
    code: string;
}

/** How a part of the code is broken: what is done to it, and what stands in its place. */
interface Break {
    part: ts.Expression;
    how: string;
    apply(text: string): string;
}

/**
 * A file once for each way to break each of its conditions, of `if`, of `? :`, and of what lists are searched by, and
 * once without each operand of `&&` and `||`.
 */
export function mutantsOf(code: string): Mutant[] {
    const file = ts.createSourceFile("rule.ts", code, ts.ScriptTarget.Latest, true);
    return [...breaksIn(file)].map(({ part, how, apply }) => {
        const [start, end] = [part.getStart(), part.getEnd()];
        const { line, character } = file.getLineAndCharacterOfPosition(start);
        const text = code.slice(start, end);
        return {
            label: `${line + 1}:${character + 1} ${how}: ${text.replace(/\s+/g, " ").slice(0, 80)}`,
            code: code.slice(0, start) + apply(text) + code.slice(end),
        };
    });
}

function* breaksIn(node: ts.Node): Iterable<Break> {
    for (const part of conditionsOf(node)) {
        yield { part, how: "removed", apply: (text) => `(((${text}), true) as boolean)` };
        yield { part, how: "ignored", apply: (text) => `(((${text}), false) as boolean)` };
        yield { part, how: "inverted", apply: (text) => `!(${text})` };
    }
    for (const [part, neutral] of operandsOf(node)) {
        yield { part, how: "left out", apply: () => neutral };
    }
    for (const child of node.getChildren()) {
        yield* breaksIn(child);
    }
}

const SEARCHES = ["filter", "find", "findLast", "some", "every"];

/** The condition that decides about a statement, an expression or an element of a list, if it is one of these. */
function conditionsOf(node: ts.Node): ts.Expression[] {
    if (ts.isIfStatement(node)) {
        return [node.expression];
    }
    if (ts.isConditionalExpression(node)) {
        return [node.condition];
    }
    const isSearch =
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        SEARCHES.includes(node.expression.name.text);
    const [predicate] = isSearch ? node.arguments : [];
    return predicate && ts.isArrowFunction(predicate) && !ts.isBlock(predicate.body) ? [predicate.body] : [];
}

/** What makes no difference beside the other operand. */
const NEUTRAL = new Map<ts.SyntaxKind, string>([
    [ts.SyntaxKind.AmpersandAmpersandToken, "true"],
    [ts.SyntaxKind.BarBarToken, "false"],
]);

/** The operands of a conjunction or disjunction, each with what stands in its place when it is left out. */
function operandsOf(node: ts.Node): [operand: ts.Expression, neutral: string][] {
    if (!ts.isBinaryExpression(node)) {
        return [];
    }
    const { kind } = node.operatorToken;
    const neutral = NEUTRAL.get(kind);
    // Of more than two, the first ones are an operand themselves.
    const isSame = (operand: ts.Expression) => ts.isBinaryExpression(operand) && operand.operatorToken.kind === kind;
    const operands = [node.left, node.right].filter((operand) => !isSame(operand));
    return neutral === undefined ? [] : operands.map((operand) => [operand, neutral]);
}
