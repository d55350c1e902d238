/** The floors of the house, from the top. What stands on one uses the floors below it, and nothing beside it. */
const FLOORS = [
    ["bench"],
    ["cli"],
    ["components", "policypack"],
    ["estate", "settings"],
    ["protection"],
    ["time", "standin"],
    ["text", "hub", "azure-native", "setup"],
];

/** @param {readonly string[]} folders */
function within(folders) {
    return `^(${folders.join("|")})/`;
}

const floorRules = FLOORS.flatMap((floor, at) =>
    floor.map((folder) => ({
        name: `${folder}-imports-downwards`,
        severity: "error",
        from: { path: within([folder]) },
        to: {
            path: within(
                FLOORS.slice(0, at + 1)
                    .flat()
                    .filter((other) => other !== folder),
            ),
        },
    })),
);

export default {
    forbidden: [
        { name: "no-circle-of-files", severity: "error", from: {}, to: { circular: true } },
        { name: "no-circle-of-folders", severity: "error", scope: "folder", from: {}, to: { circular: true } },
        {
            name: "rules-ask-values-only",
            comment:
                "A rule asks a value, so that an unknown one notes it (estate/values/reading.ts); it cannot look past that.",
            severity: "error",
            from: { path: "^policypack/(rules|checks)/" },
            to: { path: "^estate/values/(value|unknown)[.]ts$" },
        },
        ...floorRules.filter(({ to }) => to.path !== within([])),
    ],
    options: {
        exclude: { path: "node_modules|/dist/" },
        // Types tie files to each other as values do.
        tsPreCompilationDeps: true,
        tsConfig: { fileName: "tsconfig.json" },
        enhancedResolveOptions: { extensions: [".ts", ".mjs", ".cjs", ".json"] },
    },
};
