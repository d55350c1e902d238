import type { Adapter } from "../../model/adapter.ts";
import { Input } from "../../values/input.ts";
import { isStated } from "../../values/presence.ts";
import type { Raw } from "../../values/raw.ts";
import { Deployment } from "../template/deployment.ts";
import { jsonOf } from "../template/language/json-of.ts";

/** Deployments of templates by providers that are bridged from Terraform. */
export const classicDeployment: Adapter = {
    partsOf(resource, readers) {
        if (!TOKEN.test(resource.type)) {
            return [];
        }
        const { urn } = resource;
        const inputs = new Input(urn, resource.inputs);
        const find = (...members: readonly [string, string]) =>
            inputs.get(members.find((member) => isStated(inputs.get(member))) ?? members[0]);
        const told = {
            name: inputs.get("name"),
            resourceGroup: inputs.get("resourceGroupName"),
            location: inputs.get("location"),
            template: find("templateContent", "templateBody"),
            isLinked: isStated(inputs.get("templateSpecVersionId")),
            parameters: parametersOf(find("parametersContent", "parametersBody"), inputs.get("parameters")),
            hasMoreGiven: false,
            body: new Input(urn, {}),
        };
        return new Deployment(resource, readers, told).parts();
    },
};

/** `azure:core/resourceGroupTemplateDeployment:…`, `azurestack:index/templateDeployment:…`. */
const TOKEN =
    /^(?:azure|azurerm|azurestack):(?:core|index|management)\/(?:templateDeployment|(?:resourceGroup|subscription|managementGroup|group|tenant)TemplateDeployment):\w+$/;

/** Values stand in a JSON text, or, all of them texts, by their names. */
function parametersOf(content: Input, texts: Input): Raw {
    if (isStated(content)) {
        return jsonOf(content.raw());
    }
    return texts.awaited()
        ? texts.raw()
        : Object.fromEntries(texts.members().map(([name]) => [name, { value: texts.get(name).raw() }]));
}
