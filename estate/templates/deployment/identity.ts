import { memberOf } from "../../adapters/template/language/member.ts";
import { invalidTemplate, unreadableTemplate } from "../refusals/invalid-template.ts";
import { positionOf } from "../refusals/path.ts";
import { memberIn, type Written } from "./context.ts";
import { type Entry, isDeployment, ownTypeOf } from "./entry.ts";
import { idIn, type Place } from "./place.ts";

type Identity = Pick<Entry, "type" | "name" | "id" | "apiVersion">;

/** What a resource is, and where. @param holder what it is written within @throws ArmError where that cannot be told */
export function identityOf(written: Written, holder: Pick<Entry, "type" | "name"> | undefined): Identity {
    const type = textIn(written, "type").replace(/\/+$/, "");
    const name = nameIn(written);
    // What is written within another resource may spell its type and its name as a whole.
    const outer = isWhole(type) ? undefined : holder;
    checkSegments(written, type, name, outer !== undefined);
    const whole = outer ? { type: `${outer.type}/${type}`, name: `${outer.name}/${name}` } : { type, name };
    const { place: own, apiProfile, apiVersionIn } = written.context;
    const scope = memberOf(written.resource, "scope") === undefined ? undefined : textIn(written, "scope");
    const place = isDeployment(whole) ? placeIn(written) : own;
    const isProfiled = memberOf(written.resource, "apiVersion") === undefined && apiProfile !== undefined;
    const apiVersion = isProfiled ? apiVersionIn(apiProfile, ownTypeOf(whole)) : textIn(written, "apiVersion");
    if (apiVersion === undefined) {
        throw missing(written, "apiVersion");
    }
    return { ...whole, id: idIn(place, whole, scope), apiVersion };
}

/** Whether a type says its namespace: `Microsoft.Compute/virtualMachines/extensions`. */
function isWhole(type: string): boolean {
    return /^[^/]+\.[^/]+\//.test(type);
}

/** Where a nested deployment goes: where the one that holds it is, unless it says something else. */
export function placeIn(written: Written): Place {
    const { place } = written.context;
    const stated = (member: string) =>
        (memberOf(written.resource, member) ?? null) === null ? undefined : textIn(written, member);
    return {
        subscriptionId: stated("subscriptionId") ?? place.subscriptionId,
        resourceGroup: stated("resourceGroup") ?? place.resourceGroup,
    };
}

function textIn(written: Written, member: string): string {
    const value = memberIn(written, member);
    if (typeof value !== "string" || value === "") {
        throw missing(written, member);
    }
    return value;
}

function missing({ path }: Written, member: string) {
    return unreadableTemplate(`Required property '${member}' not found in JSON.`, path);
}

/** @see https://github.com/mikepfeiffer/node-express-azure/issues/10 */
function nameIn(written: Written): string {
    const name = memberIn(written, "name");
    if (typeof name === "string" && name !== "") {
        return name;
    }
    const { context, path } = written;
    const message = `The template resource '' at ${positionOf(context.template, path)} is not valid. The name property cannot be null or empty`;
    throw invalidTemplate(message, path, "resources");
}

/** @see https://github.com/Azure-Samples/openai/issues/13 */
function checkSegments({ context, path }: Written, type: string, name: string, isNested: boolean): void {
    const types = type.split("/").length - (isNested ? 0 : 1);
    const names = name.split("/");
    if (types < 1 || names.length !== types || names.includes("")) {
        const at = [...path, "type"];
        throw invalidTemplate(
            `The template resource '${name}' for type '${type}' at ${positionOf(context.template, at)} has incorrect ` +
                "segment lengths. A nested resource type must have identical number of segments as its resource name. A " +
                "root resource type must have segment length one greater than its resource name",
            at,
            "resources",
        );
    }
}
