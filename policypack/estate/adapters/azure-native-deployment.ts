import { parseArmId, RESOURCE_GROUP } from "../arm/arm-id.ts";
import type { ArmResource } from "../arm/arm-resource.ts";
import { base, groupReference, isStated } from "../arm/reference.ts";
import { translate } from "../arm/translate.ts";
import { Input } from "../input.ts";
import type { Part } from "../parts.ts";
import { asSecret, isObject, LEFT_TO_ARM, type Raw } from "../raw.ts";
import type { Readers } from "../readers.ts";
import type { Resource } from "../resource.ts";
import { ABSENT, Known, peek } from "../value.ts";
import type { Adapter } from "./adapter.ts";
import { armPath, scopeOf } from "./arm-path.ts";
import { kindOf } from "./azure-native-types.ts";
import { Limits } from "./template/limits.ts";
import { Loops } from "./template/loops.ts";
import { opened } from "./template/member.ts";
import { resourcesOf, type TemplateResource } from "./template/resources.ts";
import { type Deployment as DeploymentFacts, Scope } from "./template/scope.ts";
import { templateOf } from "./template/template-of.ts";
import { reasonWithout, type Untold, untold } from "./template/untold.ts";

/** Deployments of templates, for which each resource in the template counts as one of its own. */
export const azureNativeDeployment: Adapter = {
    partsOf(resource, readers) {
        return KIND.test(kindOf(resource.type) ?? "") ? new Deployment(resource, readers).parts() : [];
    },
};

/** `resources:Deployment`, and `resources:DeploymentAtSubscriptionScope` and its like. */
const KIND = /^resources:Deployment(?:At(?:Subscription|ManagementGroup|Tenant)?Scope)?$/;

class Deployment {
    readonly #resource: Resource;
    readonly #readers: Readers;
    readonly #inputs: Input;
    readonly #group: Input;
    #count = 0;

    constructor(resource: Resource, readers: Readers) {
        this.#resource = resource;
        this.#readers = readers;
        this.#inputs = new Input(resource.urn, resource.inputs);
        this.#group = groupOf(this.#inputs);
    }

    parts(): Part[] {
        const own = this.#self();
        const parts = [...this.#told()].flatMap((told): Part[] =>
            "reason" in told
                ? [{ ...base(own), kind: "opaque", message: untold(told, own.urn) }]
                : translate(this.#toArm(told), this.#readers),
        );
        return [...translate(own, this.#readers), ...parts];
    }

    /** The deployment itself. */
    #self(): ArmResource {
        const { urn, name, isProtected } = this.#resource;
        return {
            ...{ urn, name, isProtected, type: "microsoft.resources/deployments", body: this.#inputs },
            names: [this.#inputs.get("deploymentName").text()],
            resourceGroup: groupReference(this.#group),
            hub: this.#readers.hubs.of(this.#resource, this.#inputs.get("location").text()),
        };
    }

    #told(): Iterable<TemplateResource | Untold> {
        const properties = this.#inputs.get("properties");
        const template = templateOf(rawOf(properties.get("template")));
        if (!isObject(opened(template))) {
            return [{ path: "properties.template", reason: reasonWithout(template, rawOf(properties)) }];
        }
        const hasMoreGiven = properties.get("parametersLink").raw() !== undefined;
        const given = rawOf(properties.get("parameters"));
        const scope = new Scope(new Limits(), this.#facts(), template, given, hasMoreGiven);
        return resourcesOf(template, { scope, loops: Loops.NONE }, "properties.template");
    }

    #facts(): DeploymentFacts {
        const provider = new Input(this.#resource.urn, this.#resource.provider?.inputs ?? {});
        // A Hub has one location.
        const location = [provider, this.#inputs].map((inputs) => inputs.get("location")).find(isStated);
        return {
            name: this.#inputs.get("deploymentName").raw() ?? LEFT_TO_ARM,
            resourceGroup: this.#group.raw() ?? LEFT_TO_ARM,
            location: location?.raw() ?? LEFT_TO_ARM,
            subscriptionId: provider.get("subscriptionId").raw() ?? LEFT_TO_ARM,
        };
    }

    #toArm(resource: TemplateResource): ArmResource {
        const { urn, isProtected } = this.#resource;
        const { path, apiVersion } = resource;
        const names = resource.names.map((name) => new Input(urn, name, `${path}.name`));
        const name = this.#nameOf(resource, names.at(-1));
        const origin = { urn, isArmJson: true, subject: name };
        const at = (member: string, raw: Raw) => new Input(origin, raw, `${path}.${member}`);
        const body = new Input(origin, resource.body, path);
        const place = armPath(
            resource.type,
            names.map((one) => one.text()),
        );
        const isGroup = place.type === RESOURCE_GROUP;
        const group = resource.resourceGroup === undefined ? this.#group : at("resourceGroup", resource.resourceGroup);
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

    /** The name in Azure; where that is not known, or a secret, the deployment's with the place in the template. */
    #nameOf({ path }: TemplateResource, name: Input | undefined): string {
        const known = name && !name.isSecret ? peek(name.text()) : undefined;
        return known ?? `${this.#resource.name}: ${path.replace(/^properties\.template\./, "")}`;
    }
}

/** A deployment at a scope of any kind has its resource group in the scope's id. */
function groupOf(inputs: Input): Input {
    const scope = inputs.get("scope");
    const text = scope.text();
    if (!(text instanceof Known)) {
        return isStated(scope) ? scope : inputs.get("resourceGroupName");
    }
    const id = parseArmId(text.value, RESOURCE_GROUP);
    return id ? new Input("", id.name, "scope") : inputs.get("resourceGroupName");
}

function rawOf(input: Input): Raw {
    return input.isSecret ? asSecret(input.raw()) : input.raw();
}
