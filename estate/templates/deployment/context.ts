import type { JsonObject } from "../../../hub/emulator/wire/json.ts";
import type { Frame, Runtime } from "../../adapters/template/language/frame.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import type { Raw } from "../../values/raw.ts";
import { evaluated, type Told } from "../language/evaluated.ts";
import { invalidTemplate } from "../refusals/invalid-template.ts";
import { type Path, positionOf, printed } from "../refusals/path.ts";
import { short } from "../refusals/reason.ts";
import type { Place } from "./place.ts";

/** What resources of a template are read with. */
export interface Context {
    /** The template that was sent, which holds the others. */
    template: JsonObject;
    place: Place;
    /** For what is told before anything is deployed. */
    early: Runtime;
    /** The profile of API versions that the template names; nothing where each resource must name its own. */
    apiProfile: string | undefined;
    /** The API version of a type in a profile. */
    apiVersionIn(profile: string, type: string): string | undefined;
    /** Takes the names of loops that make nothing, and what such resources are called, in lower case. */
    empty: Set<string>;
}

/** A resource as it is written, and where. */
export interface Written {
    context: Context;
    frame: Frame;
    path: Path;
    resource: JsonObject;
}

/** What a member of a resource comes to, before anything is deployed. @throws ArmError */
export function memberIn({ context, frame, path, resource }: Written, member: string): Raw {
    const value = memberOf(resource, member);
    return value === undefined
        ? undefined
        : evaluated(value, frame, [...path, member], toldOf(context, path, calledAs(resource)));
}

/** @see https://github.com/Azure/Azure-Landing-Zones/issues/3359 */
export function toldOf({ template }: Context, path: Path, called: string): Told {
    return (reason, at) =>
        invalidTemplate(
            `The template resource '${called}' at ${positionOf(template, path)} is not valid: ${reason} (${printed(at)})`,
            at,
            "expressions",
        );
}

/** What messages call a resource whose name is not known yet. */
export function calledAs(resource: JsonObject): string {
    const name = memberOf(resource, "name");
    return typeof name === "string" ? short(name) : "";
}
