import { ENVELOPE } from "../../values/input.ts";
import { Outline, outlineOf } from "../../values/outline.ts";
import { ANY } from "../../values/pattern.ts";
import { asSecret, isObject, isSecret, isText, isUnknown, markOf, type Raw } from "../../values/raw.ts";
import { copiesOf, evaluate } from "./evaluate.ts";
import type { Frame } from "./language/frame.ts";
import { memberOf, opened } from "./language/member.ts";
import { identified } from "./language/open-value.ts";
import { nestedFrame } from "./nested-frame.ts";
import { reasonWithout, type Untold } from "./untold.ts";

/** A resource that a template deploys, its expressions evaluated. */
export interface TemplateResource {
    /** Its place in the inputs of the deployment: `properties.template.resources[0]`. */
    path: string;
    /** The same as messages call it, with the places in copy loops: `resources[0].copy[1]/resources[2]`. */
    place: string;
    /** The names of the deployments within the template that hold it, the outermost first. */
    deployments: readonly Raw[];
    /** After the types of the resources that hold it: `Microsoft.Network/loadBalancers/backendAddressPools`. */
    type: string;
    /** The names of the resources that hold it, and its own; unknown ones as many as the type has segments. */
    names: readonly Raw[];
    apiVersion: Raw;
    /** What it extends, where that is not the resource group. */
    scope: Raw;
    /** The resource group; nothing where it is the deployment's own. */
    resourceGroup: Raw;
    /** What is sent to Azure Resource Manager. */
    body: Readonly<Record<string, Raw>>;
}

/** Where resources stand in a deployment. */
interface Nesting {
    path: string;
    place: string;
    deployments: readonly Raw[];
    type?: string;
    names?: readonly Raw[];
    resourceGroup?: Raw;
    /** Resources of the template so far. */
    count: { made: number };
}

/** Azure Resource Manager takes no more in one template. */
const MOST_RESOURCES = 800;
/** More than Azure Resource Manager's types and nested deployments go. */
const DEEPEST = 10;

/** The resources that a template deploys, those within nested deployments included. @param path where the template stands */
export function* resourcesOf(template: Raw, frame: Frame, path: string): Iterable<TemplateResource | Untold> {
    yield* resourcesIn(template, frame, { path, place: "", deployments: [], count: { made: 0 } });
    if (frame.scope.limits.areReached) {
        yield { path, reason: "long" };
    }
}

function* resourcesIn(holder: Raw, frame: Frame, nesting: Nesting): Iterable<TemplateResource | Untold> {
    const list = memberOf(holder, "resources");
    const resources = opened(list);
    if ((nesting.names ?? []).length > DEEPEST) {
        yield { path: nesting.path, reason: "deep" };
        return;
    }
    if (isUnknown(resources)) {
        yield { path: `${nesting.path}.resources`, reason: "unknown" };
    }
    // From version 2.0 of the language, resources may be the members of an object.
    const keys = Array.isArray(resources) ? resources.keys() : isObject(resources) ? Object.keys(resources) : [];
    for (const key of keys) {
        const step = `resources${typeof key === "number" ? `[${key}]` : `.${key}`}`;
        const place = nesting.place === "" ? step : `${nesting.place}/${step}`;
        yield* copiesIn(memberOf(list, key), frame, { ...nesting, path: `${nesting.path}.${step}`, place });
    }
}

function* copiesIn(resource: Raw, frame: Frame, nesting: Nesting): Iterable<TemplateResource | Untold> {
    if (frame.scope.limits.areReached) {
        return;
    }
    if (isUnknown(opened(resource))) {
        yield { path: nesting.path, reason: "unknown" };
        return;
    }
    const loop = opened(memberOf(resource, "copy"));
    if (!isObject(loop)) {
        yield* one(resource, frame, nesting);
        return;
    }
    const count = copiesOf(loop, frame);
    const name = opened(evaluate(memberOf(loop, "name"), frame));
    const within = (at: Raw): Frame => ({ ...frame, loops: frame.loops.ofResources(name, at) });
    if (typeof count === "number") {
        for (let at = 0; at < count && nesting.count.made <= MOST_RESOURCES; at++) {
            yield* one(resource, within(at), { ...nesting, place: `${nesting.place}.copy[${at}]` });
        }
    } else if (count === undefined) {
        yield { path: nesting.path, reason: "copies" };
    } else {
        yield* someCopies(resource, within(identified(markOf(count), frame.scope.innerKey())), nesting);
    }
}

const MACHINE = /\/virtualMachine(?:ScaleSet)?s$/i;

/** How many machines there are decides too much to judge one for all; of other things, one without a name will do. */
function* someCopies(resource: Raw, frame: Frame, nesting: Nesting): Iterable<TemplateResource | Untold> {
    const made = [...one(resource, frame, nesting)];
    const others = made.filter((copy) => !("type" in copy && MACHINE.test(copy.type)));
    yield* others;
    if (others.length < made.length) {
        yield { path: nesting.path, reason: "count" };
    }
}

function* one(resource: Raw, frame: Frame, nesting: Nesting): Iterable<TemplateResource | Untold> {
    const read = (member: string) => evaluate(memberOf(resource, member), frame);
    // Where the condition is not known yet, what would be deployed is judged.
    if (!isObject(opened(resource)) || opened(read("condition")) === false || opened(read("existing")) === true) {
        return;
    }
    nesting.count.made++;
    if (nesting.count.made > MOST_RESOURCES) {
        yield* nesting.count.made === MOST_RESOURCES + 1 ? [{ path: nesting.path, reason: "many" } as const] : [];
        return;
    }
    const ownType = opened(read("type"));
    if (!isText(ownType)) {
        yield { path: nesting.path, reason: "type" };
        return;
    }
    const type = nesting.type === undefined ? ownType : `${nesting.type}/${ownType}`;
    if (type.toLowerCase() === "microsoft.resources/deployments") {
        yield* nested(resource, frame, nesting);
        return;
    }
    const segments = ownType.split("/").length - (nesting.type === undefined ? 1 : 0);
    const names = [...(nesting.names ?? []), ...namesIn(read("name"), segments)];
    const { path, place, deployments, resourceGroup } = nesting;
    const [apiVersion, scope, body] = [read("apiVersion"), read("scope"), bodyOf(read)];
    if (!frame.scope.limits.areReached) {
        yield { path, place, deployments, type, names, apiVersion, scope, resourceGroup, body };
        yield* resourcesIn(resource, frame, { ...nesting, type, names });
    }
}

function bodyOf(read: (member: string) => Raw): TemplateResource["body"] {
    const members = [...ENVELOPE, "properties"].filter((member) => member !== "name" && member !== "type");
    const values = members.map((member) => [member, read(member)] as const);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function namesIn(path: Raw, count: number): Raw[] {
    const text = opened(path);
    const names = segmentsIn(text, count) ?? Array.from({ length: Math.min(count, DEEPEST) }, () => markOf(text));
    return isSecret(path) ? names.map(asSecret) : names;
}

/** The names of a path; nothing where they are not known one by one. */
function segmentsIn(text: Raw, count: number): Raw[] | undefined {
    const segments = outlineOf(text)
        .split("/")
        .filter((name) => name !== "");
    if (text instanceof Outline && segments.length === count) {
        return segments.map((name) => (name.includes(ANY) ? new Outline(name, text.unknown) : name));
    }
    return isText(text) ? segments : undefined;
}

/** A deployment within the template. */
function* nested(resource: Raw, frame: Frame, nesting: Nesting): Iterable<TemplateResource | Untold> {
    const properties = memberOf(resource, "properties");
    const template = memberOf(properties, "template");
    const path = `${nesting.path}.properties.template`;
    if (!isObject(opened(template))) {
        yield { path, reason: reasonWithout(template, memberOf(properties, "templateLink") !== undefined) };
    } else if (nesting.deployments.length >= DEEPEST) {
        yield { path, reason: "deep" };
    } else {
        const resourceGroup = evaluate(memberOf(resource, "resourceGroup"), frame) ?? nesting.resourceGroup;
        const within = nestedFrame(resource, frame, resourceGroup ?? frame.scope.deployment.resourceGroup);
        const deployments = [...nesting.deployments, evaluate(memberOf(resource, "name"), frame)];
        const { place } = nesting;
        yield* resourcesIn(template, within, { path, place, deployments, resourceGroup, count: { made: 0 } });
    }
}
