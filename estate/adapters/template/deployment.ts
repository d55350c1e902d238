import { printablePath } from "../../../text/quote.ts";
import type { ArmResource } from "../../arm/arm-resource.ts";
import { base, groupReference } from "../../arm/reference.ts";
import { translate } from "../../arm/translate.ts";
import { RESOURCE_GROUP } from "../../model/arm-id.ts";
import type { Opaque, Part } from "../../model/parts.ts";
import type { Readers } from "../../model/readers.ts";
import { Input } from "../../values/input.ts";
import { isStated } from "../../values/presence.ts";
import { isObject, LEFT_TO_ARM, type Raw } from "../../values/raw.ts";
import type { Resource } from "../../values/resource.ts";
import { Unknown } from "../../values/unknown.ts";
import { ABSENT, peek } from "../../values/value.ts";
import { armPath, scopeOf } from "../arm-json/arm-path.ts";
import { calledIn } from "./called.ts";
import type { ArmDeployment } from "./language/arm-deployment.ts";
import { jsonOf } from "./language/json-of.ts";
import { Limits } from "./language/limits.ts";
import { Loops } from "./language/loops.ts";
import { opened } from "./language/member.ts";
import { identified } from "./language/open-value.ts";
import { resourcesOf, type TemplateResource } from "./resources.ts";
import { Scope } from "./scope.ts";
import { isComing, reasonWithout, type Untold, untold } from "./untold.ts";

/** What a provider is told of a deployment, by whatever names. */
export interface Told {
    name: Input;
    resourceGroup: Input;
    location: Input;
    template: Input;
    /** Whether it mentions a template that stands elsewhere. */
    isLinked: boolean;
    /** Values of parameters by name: `{ count: { value: 2 } }`. */
    parameters: Raw;
    /** Whether a linked file gives values too. */
    hasMoreGiven: boolean;
    /** What is sent to Azure Resource Manager beside that. */
    body: Input;
}

/** A deployment of a template: it stands for each resource that the template makes. */
export class Deployment {
    readonly #resource: Resource;
    readonly #readers: Readers;
    readonly #told: Told;
    #count = 0;

    constructor(resource: Resource, readers: Readers, told: Told) {
        this.#resource = resource;
        this.#readers = readers;
        const { resourceGroup } = told;
        const isComing = resourceGroup.awaited() !== undefined;
        const group = isComing
            ? resourceGroup.as(identified(resourceGroup.raw(), `${resource.urn} group`))
            : resourceGroup;
        this.#told = { ...told, resourceGroup: group };
    }

    parts(): Part[] {
        const own = this.#self();
        const expanded = [...this.#expanded()];
        const resources = expanded.flatMap((one) => ("reason" in one ? [] : [one]));
        const called = calledIn(resources, this.#resource.name);
        const parts = expanded.flatMap((one): Part[] => {
            return "reason" in one
                ? [this.#toOpaque(one, own)]
                : translate(this.#toArm(one, called.get(one) ?? one.place), this.#readers);
        });
        return [...translate(own, this.#readers), ...parts];
    }

    /** The deployment itself. */
    #self(): ArmResource {
        const { urn, name, isProtected } = this.#resource;
        const { resourceGroup, location, body } = this.#told;
        return {
            ...{ urn, name, isProtected, body, type: "microsoft.resources/deployments" },
            names: [this.#told.name.text()],
            resourceGroup: groupReference(resourceGroup),
            hub: this.#readers.hubs.of(this.#resource, location.text()),
        };
    }

    #toOpaque(one: Untold, own: ArmResource): Opaque {
        const { path, input } = this.#told.template;
        const message = untold(one, own.urn, path);
        // What is never told cannot be waited for: it is taken for nothing.
        const unknown = isComing(one) ? { unknown: new Unknown(own.urn, input, printablePath(one.path)) } : {};
        return { ...base(own), kind: "opaque", message, ...unknown };
    }

    #expanded(): Iterable<TemplateResource | Untold> {
        const { template: input, parameters, hasMoreGiven, isLinked } = this.#told;
        const template = jsonOf(input.raw());
        if (!isObject(opened(template))) {
            return [{ path: input.path, reason: reasonWithout(template, isLinked) }];
        }
        const scope = new Scope(new Limits(), this.#facts(), this.#resource.urn, {
            template,
            given: parameters,
            hasMoreGiven,
        });
        return resourcesOf(template, { scope, loops: Loops.NONE }, input.path);
    }

    #facts(): ArmDeployment {
        const { name, resourceGroup, location } = this.#told;
        const provider = new Input(this.#resource.urn, this.#resource.provider?.inputs ?? {});
        // A Hub has one location.
        const place = [provider.get("location"), location].find(isStated);
        const { urn, provider: by } = this.#resource;
        const fact = (input: Input | undefined, key: string) => identified(input?.raw() ?? LEFT_TO_ARM, key);
        return {
            name: fact(name, `${urn} name`),
            resourceGroup: fact(resourceGroup, `${urn} group`),
            location: fact(place, `${urn} location`),
            subscriptionId: fact(provider.get("subscriptionId"), `${by?.name ?? urn} subscription`),
        };
    }

    #toArm(resource: TemplateResource, name: string): ArmResource {
        const { urn, isProtected } = this.#resource;
        const { path, apiVersion } = resource;
        const names = resource.names.map((name) => new Input(urn, name, `${path}.name`));
        const origin = { urn, isArmJson: true, subject: name };
        const at = (member: string, raw: Raw) => new Input(origin, raw, `${path}.${member}`);
        const body = new Input(origin, resource.body, path);
        const place = armPath(
            resource.type,
            names.map((one) => one.text()),
        );
        const isGroup = place.type === RESOURCE_GROUP;
        const isElsewhere = resource.resourceGroup !== undefined;
        const group = isElsewhere ? at("resourceGroup", resource.resourceGroup) : this.#told.resourceGroup;
        const resourceGroup = groupReference(isGroup ? (names.at(-1) ?? group) : group);
        const scope = at("scope", resource.scope).text();
        return {
            ...{ urn, name, isProtected, body, resourceGroup, type: place.type, names: place.names },
            place: String(this.#count++),
            apiVersion: peek(at("apiVersion", apiVersion).text()),
            scope: scopeOf(scope === ABSENT ? place : { ...place, extended: scope }, resourceGroup),
            hub: this.#readers.hubs.of(this.#resource, body.get("location").text()),
        };
    }
}
