import { example as exampleOf } from "../../text/remedy.ts";
import { type Problem, problem } from "../tags/problem.ts";
import type { Contradiction } from "./contradiction.ts";
import type { Need } from "./needs.ts";

export function missingField({ field, because, example }: Need, tag: string): Problem {
    return problem(field, tag, `is missing: ${because}. Write e.g. "${example}".`, exampleOf(example));
}

export function contradictory({ field, fault, fix }: Contradiction, tag: string): Problem {
    return problem(field, tag, `${fault}. ${fix}`);
}
