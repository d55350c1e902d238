import type { HubState } from "../../hub/hub-state.ts";
import type { Resource } from "../../state/resource.ts";
import type { Plan } from "../../templates/templates.ts";
import { ArmError, type ArmErrorBody } from "../../wire/arm-error.ts";
import { type JsonObject, objectIn } from "../../wire/json.ts";
import { durationOf } from "./duration.ts";
import { type Step, statusCodeOf } from "./step.ts";

/**
 * Why a deployment failed: what providers have answered, as text.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/find-error-code
 */
export function failureOf(failed: readonly Step[]): ArmErrorBody {
    return {
        code: "DeploymentFailed",
        message:
            "At least one resource deployment operation failed. Please list deployment operations for details. " +
            "Please see https://aka.ms/DeployOperations for usage details.",
        details: failed.map(({ status, message = null }) => {
            return { code: statusCodeOf(status), message: JSON.stringify(message, null, 2).replaceAll("\n", "\r\n") };
        }),
    };
}

/**
 * The deployment with what it has deployed, and its outputs once all of that is there.
 * @throws ArmError where an output cannot be evaluated
 */
export function withOutputs(deployment: Resource, plan: Plan, steps: readonly Step[]): Resource {
    const done = new Set(
        steps.flatMap(({ state, how, target }) => (state === "Succeeded" && how === "Create" ? [target] : [])),
    );
    const hasAll = steps.every(({ state }) => state === "Succeeded");
    const properties: JsonObject = {
        ...objectIn(deployment.body, "properties"),
        ...(hasAll ? { outputs: outputsOf(plan) } : {}),
        outputResources: plan.resources.filter(({ id }) => done.has(id)).map(({ id }): JsonObject => ({ id })),
    };
    return { ...deployment, body: { ...deployment.body, properties } };
}

/** The deployment as it is when it has ended. */
export function withEnd(hub: HubState, deployment: Resource, error: ArmErrorBody | undefined): Resource {
    const now = hub.now();
    const properties: JsonObject = {
        ...objectIn(deployment.body, "properties"),
        provisioningState: error === undefined ? "Succeeded" : "Failed",
        timestamp: new Date(now).toISOString(),
        duration: durationOf(now - Number(deployment.secrets?.startedAt)),
        ...(error ? { error: error as unknown as JsonObject } : {}),
    };
    return { ...deployment, body: { ...deployment.body, properties } };
}

function outputsOf(plan: Plan): JsonObject {
    try {
        return plan.outputs();
    } catch (error) {
        if (!(error instanceof ArmError)) {
            throw error;
        }
        throw new ArmError(
            400,
            "DeploymentOutputEvaluationFailed",
            "Unable to evaluate template outputs. Please see error details and deployment operations. Please see https://aka.ms/arm-common-errors for usage details.",
            { details: [error.body] },
        );
    }
}
