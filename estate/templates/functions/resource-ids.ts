import type { Table } from "../../adapters/template/functions/function.ts";
import { ofExpressions } from "../../adapters/template/functions/function.ts";
import { ids } from "../../adapters/template/functions/ids.ts";
import type { Expression } from "../../adapters/template/language/expression.ts";

/**
 * `resourceId()` and the like for types that end with a slash, as published templates write them:
 * `resourceId('Microsoft.Storage/storageAccounts/', 'disks')`.
 */
export const resourceIds: Table = Object.fromEntries(
    Object.entries(ids)
        .filter(([name]) => /resourceId$/i.test(name))
        .map(([name, made]) => [
            name,
            ofExpressions((args, evaluation) =>
                made.takes === "expressions" ? made.apply(args.map(trimmed), evaluation) : undefined,
            ),
        ]),
);

function trimmed(arg: Expression): Expression {
    const isType = arg.kind === "literal" && typeof arg.value === "string" && /^[\w.]+\/.*\/$/.test(arg.value);
    return isType ? { kind: "literal", value: String(arg.value).slice(0, -1) } : arg;
}
