import type { HubState, Resume } from "../../hub/hub-state.ts";
import { isActive } from "../../kinds/resources/deployment.ts";
import { NotKept } from "../../state/journal.ts";
import type { Operation } from "../../state/operation.ts";
import { stateOf } from "../../state/provisioning-state.ts";
import { type Change, keyOf, type Resource } from "../../state/resource.ts";
import type { Plan, PlannedResource } from "../../templates/templates.ts";
import { ArmError, type ArmErrorBody } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import { beginCreation, followed } from "./begin-step.ts";
import { removeOthers } from "./complete-mode.ts";
import { failureOf, withEnd, withOutputs } from "./end.ts";
import { planOf } from "./planned.ts";
import { recordOf, type Step, stepIn, stepsOf } from "./step.ts";

/** Goes on with a deployment: looks what has ended, and begins what can begin. @throws NotKept where it stays as it was */
export const resumeDeployment: Resume = (hub, operation) => {
    const deployment = hub.resources.get(operation.resource);
    const state = deployment && stateOf(deployment.body);
    if (!deployment || !isActive(state)) {
        return;
    }
    try {
        if (operation.error) {
            end(hub, deployment, operation, operation.error);
        } else {
            goOn(hub, deployment, operation, planOf(hub, deployment));
        }
    } catch (error) {
        if (error instanceof NotKept) {
            throw error;
        }
        end(hub, deployment, operation, refusalOf(error).body);
    }
};

function goOn(hub: HubState, deployment: Resource, operation: Operation, plan: Plan): void {
    const origin = textIn(deployment.secrets ?? {}, "origin") ?? "";
    for (let next = nextOf(hub, deployment, plan); next.length > 0; next = nextOf(hub, deployment, plan)) {
        for (const planned of next) {
            keep(hub, deployment, beginCreation(hub, planned, origin));
        }
    }
    const others = steps(hub, deployment).every(({ state }) => state === "Succeeded")
        ? removeOthers(hub, deployment, plan)
        : [];
    for (const step of others) {
        keep(hub, deployment, step);
    }
    const all = steps(hub, deployment);
    const running = all.filter(({ state }) => state === "Running");
    if (running.length > 0) {
        const ends = running.flatMap((step) => hub.operations.get(step.operation ?? "")?.endsAt ?? []);
        const properties = { ...objectIn(deployment.body, "properties"), provisioningState: "Running" };
        const put = { ...deployment, body: { ...deployment.body, properties } };
        hub.commit([{ put }], { ...operation, endsAt: Math.max(hub.now(), Math.min(...ends)) });
        return;
    }
    const failed = all.filter(({ state }) => state === "Failed");
    end(hub, withOutputs(deployment, plan, all), operation, failed.length > 0 ? failureOf(failed) : undefined);
}

/** The steps, those that have ended since included. */
function steps(hub: HubState, deployment: Resource): Step[] {
    return [...stepsOf(hub, deployment).values()].map((record) => {
        const before = stepIn(record);
        const step = before.state === "Running" ? followed(hub, before) : before;
        if (step !== before) {
            hub.commit([{ put: recordOf(hub, deployment, step, record) }]);
        }
        return step;
    });
}

/** What can begin: all that it needs is there, and nothing has failed. */
function nextOf(hub: HubState, deployment: Resource, { resources }: Plan): PlannedResource[] {
    const begun = new Map(steps(hub, deployment).map((step) => [keyOf(step.target), step.state]));
    const isThere = (id: string) => begun.get(keyOf(id)) === "Succeeded";
    const hasFailed = [...begun.values()].includes("Failed");
    return hasFailed ? [] : resources.filter(({ id, dependsOn }) => !begun.has(keyOf(id)) && dependsOn.every(isThere));
}

function keep(hub: HubState, deployment: Resource, step: Step): void {
    hub.commit([{ put: recordOf(hub, deployment, step) }]);
}

/** A defect of the emulator ends a deployment too. */
function refusalOf(error: unknown): ArmError {
    const message = "The deployment could not go on. This is a defect of hubguard's emulator: please report it.";
    return error instanceof ArmError ? error : new ArmError(500, "InternalServerError", message);
}

function end(hub: HubState, deployment: Resource, operation: Operation, error: ArmErrorBody | undefined): void {
    const changes: Change[] = [{ put: withEnd(hub, deployment, error) }];
    const status = error === undefined ? "Succeeded" : "Failed";
    hub.commit(changes, { ...operation, endsAt: hub.now(), status, ...(error && { error }) });
}
