import type { Rule } from "../judging/rule.ts";

export const requireApp: Rule = {
    description: "Name the application of every machine: recovery objectives hold per application.",
    severity: "medium",
    enforcementLevel: "mandatory",
    owns: ["app"],

    *checkMachine({ protection: { app } }, { tag }) {
        if (app.isAbsent) {
            yield `no application is named (tag "${tag("app")}"). Write its name, e.g. "erp".`;
        } else if (app.isInvalid) {
            yield app.problem.message;
        }
    },
};
