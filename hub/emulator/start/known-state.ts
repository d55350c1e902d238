import { resumeDeployment } from "../arm/deployments/resume.ts";
import { HubState } from "../hub/hub-state.ts";
import { KINDS } from "../kinds/index.ts";
import type { HubOptions } from "../state/hub-options.ts";
import { problemOf, StoreProblem } from "../store/store-problem.ts";

/** A Hub with what its journal tells. @throws StoreProblem where that cannot be read */
export function knownState(options: HubOptions): HubState {
    try {
        return new HubState(options, KINDS, resumeDeployment);
    } catch (error) {
        throw error instanceof SyntaxError
            ? new StoreProblem(
                  `what was kept of the Hub ${options.name} is damaged: ${error.message}. Restore it from a copy.`,
              )
            : problemOf(error, `what was kept of the Hub ${options.name}`);
    }
}
