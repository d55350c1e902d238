/** What comes with Node.js; types only, since a static import would load it, and warn, where nothing is kept. */
export type Sqlite = typeof import("node:sqlite");

/** SQLite, without the warning of Node.js 22 that it is experimental. */
export function loadSqlite(): Sqlite {
    return withoutWarning(/^SQLite is an experimental feature/, () => process.getBuiltinModule("node:sqlite"));
}

/** What a function yields that would give an experimental warning. Others come through, and so does the same one later. */
export function withoutWarning<T>(text: RegExp, load: () => T): T {
    const { emitWarning } = process;
    process.emitWarning = ((warning: string | Error, type?: unknown, ...others: unknown[]) => {
        if (type !== "ExperimentalWarning" || typeof warning !== "string" || !text.test(warning)) {
            Reflect.apply(emitWarning, process, [warning, type, ...others]);
        }
    }) as typeof emitWarning;
    try {
        return load();
    } finally {
        process.emitWarning = emitWarning;
    }
}
