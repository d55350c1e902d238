import type { HubState } from "../../hub/hub-state.ts";
import { ArmError } from "../../wire/arm-error.ts";
import type { ArmReply, ArmRequest } from "../../wire/exchange.ts";
import { textIn } from "../../wire/json.ts";
import type { Address } from "../address.ts";
import { bodyOf } from "../checks/body.ts";
import { checkOwn } from "./own-version.ts";

/** Words that no name may hold. https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name */
const RESERVED =
    /microsoft|windows|^login|^(access|azure|bing|bizspark|biztalk|cortana|directx|dynamics|excel|exchange|groove|hololens|hyperv|kinect|lync|msdn|office|office365|onedrive|onenote|outlook|powerpoint|sharepoint|skype|visio|visualstudio|word|xbox)$/i;

/** Whether a name is one that nobody may take. */
export function checkedResourceName(hub: HubState, request: ArmRequest, address: Address): ArmReply {
    checkOwn(hub, request, address);
    const body = bodyOf(request.text);
    const [name, type] = [textIn(body, "name"), textIn(body, "type")];
    if (name === undefined || type === undefined) {
        throw new ArmError(400, "InvalidRequestContent", "The request content must have a 'name' and a 'type'.");
    }
    if (RESERVED.test(name)) {
        throw new ArmError(
            400,
            "ReservedResourceName",
            `The resource name '${name}' or a part of the name is a trademarked or reserved word.`,
        );
    }
    return { status: 200, body: { name, type, status: "Allowed" } };
}
