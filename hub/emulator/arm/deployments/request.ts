import { ArmError } from "../../wire/arm-error.ts";
import { isObject, type JsonObject, objectIn, textIn } from "../../wire/json.ts";
import { notOffered } from "../../wire/not-offered.ts";
import { bodyOf, takenBody } from "../checks/body.ts";
import { checkName } from "../checks/name.ts";
import type { Target } from "../target.ts";

/** What a client wants deployed. */
export interface DeploymentRequest {
    mode: "Incremental" | "Complete";
    template: JsonObject;
    /** Values by name: `{ count: { value: 2 } }`. */
    parameters: JsonObject;
}

/** Members that lead to what an emulator on loopback does not fetch, or ask for more than a deployment. */
const NOT_OFFERED = {
    templateLink: "templates behind a link: send them as 'properties.template'",
    parametersLink: "parameters behind a link: send them as 'properties.parameters'",
    onErrorDeployment: "another deployment where one fails",
} as const;

/** @throws ArmError where the request is none of a deployment, or of one that the emulator does not offer */
export function deploymentRequestIn({ hub, request, kind, address }: Target): DeploymentRequest {
    if (address.group === undefined) {
        throw notOffered("deployments to subscriptions: deploy to a resource group");
    }
    const body = bodyOf(request.text);
    checkName(kind, address.names[0] ?? "");
    takenBody(kind, body, request.text, false, hub.options);
    const properties = objectIn(body, "properties");
    for (const [member, what] of Object.entries(NOT_OFFERED)) {
        if (isObject(properties[member])) {
            throw notOffered(what);
        }
    }
    const { template, parameters } = properties;
    if (!isObject(template)) {
        const message = "The request content was invalid: 'properties.template' must be a template.";
        throw new ArmError(400, "InvalidRequestContent", message);
    }
    const isComplete = textIn(properties, "mode")?.toLowerCase() === "complete";
    return {
        mode: isComplete ? "Complete" : "Incremental",
        template,
        parameters: isObject(parameters) ? withoutWrapping(parameters) : {},
    };
}

/** Some send a whole file of parameters. */
function withoutWrapping(parameters: JsonObject): JsonObject {
    return "contentVersion" in parameters && isObject(parameters.parameters) ? parameters.parameters : parameters;
}
