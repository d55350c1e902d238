import ts from "typescript";

/** What a broken place gives instead of its value. A moved boundary takes the other of `>` and `>=`. */
export type Effect = "true" | "false" | "not" | "boundary";

/** A place in the code that decides something, and the ways to break it. */
export interface Site {
    node: ts.Expression;
    breaks: readonly { how: string; effect: Effect }[];
    /** Two operands that are compared, where the boundary between them moves. */
    comparison?: ts.BinaryExpression;
}

const CONDITION = [
    { how: "removed", effect: "true" },
    { how: "ignored", effect: "false" },
    { how: "inverted", effect: "not" },
] as const;

/**
 * Each condition, of `if`, of `? :`, of loops and of what lists are searched by; each operand of `&&` and `||`; and each
 * comparison with a boundary. Where they begin together, the outer one comes first.
 */
export function* sitesIn(node: ts.Node): Iterable<Site> {
    for (const child of childrenOf(node)) {
        yield* sitesOf(child, node);
        yield* sitesIn(child);
    }
}

/** All that an expression is in its parent. */
export function sitesOf(node: ts.Node, parent: ts.Node): Site[] {
    if (!ts.isExpression(node)) {
        return [];
    }
    const neutral = neutralOf(node, parent);
    return [
        ...(conditionOf(parent) === node ? [{ node, breaks: CONDITION }] : []),
        ...(neutral ? [{ node, breaks: [{ how: "left out", effect: neutral }] }] : []),
        ...(isOrder(node)
            ? [{ node, comparison: node, breaks: [{ how: "boundary moved", effect: "boundary" }] as const }]
            : []),
    ];
}

export function childrenOf(node: ts.Node): ts.Node[] {
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    return children;
}

const SEARCHES = ["filter", "find", "findIndex", "findLast", "findLastIndex", "some", "every"];

/** The condition that decides about a statement, an expression or an element of a list, if it is one of these. */
function conditionOf(node: ts.Node): ts.Expression | undefined {
    if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) {
        return node.expression.kind === ts.SyntaxKind.TrueKeyword ? undefined : node.expression;
    }
    if (ts.isConditionalExpression(node) || ts.isForStatement(node)) {
        return node.condition;
    }
    return ts.isArrowFunction(node) && isSearch(node.parent, node) && !ts.isBlock(node.body) ? node.body : undefined;
}

function isSearch(call: ts.Node, predicate: ts.Node): boolean {
    return (
        ts.isCallExpression(call) &&
        call.arguments[0] === predicate &&
        ts.isPropertyAccessExpression(call.expression) &&
        SEARCHES.includes(call.expression.name.text)
    );
}

/** What makes no difference beside the other operand. */
const NEUTRAL = new Map<ts.SyntaxKind, Effect>([
    [ts.SyntaxKind.AmpersandAmpersandToken, "true"],
    [ts.SyntaxKind.BarBarToken, "false"],
]);

/** What stands for an operand of a conjunction or disjunction that is left out. */
function neutralOf(node: ts.Expression, parent: ts.Node): Effect | undefined {
    if (!ts.isBinaryExpression(parent)) {
        return undefined;
    }
    const { kind } = parent.operatorToken;
    // Of more than two, the first ones are an operand themselves.
    const isSame = ts.isBinaryExpression(node) && node.operatorToken.kind === kind;
    return isSame ? undefined : NEUTRAL.get(kind);
}

const ORDERS = new Set<ts.SyntaxKind>([
    ts.SyntaxKind.LessThanToken,
    ts.SyntaxKind.LessThanEqualsToken,
    ts.SyntaxKind.GreaterThanToken,
    ts.SyntaxKind.GreaterThanEqualsToken,
]);

function isOrder(node: ts.Node): node is ts.BinaryExpression {
    return ts.isBinaryExpression(node) && ORDERS.has(node.operatorToken.kind);
}
