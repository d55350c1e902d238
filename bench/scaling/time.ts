import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { judgeStack } from "../../policypack/judging/judge-stack.ts";
import { rules } from "../../policypack/rules/index.ts";
import type { Case } from "./dimension.ts";
import { resourcesOf } from "./resources.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Milliseconds that judging a case takes, which another one's garbage has no part in. */
export function timeOf({ stack, configuration }: Case): number {
    const resources = resourcesOf(stack);
    collectGarbage();
    const start = performance.now();
    judgeStack(resources, rules, configuration);
    return performance.now() - start;
}
