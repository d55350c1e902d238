import * as pulumi from "@pulumi/pulumi";
import { registerResourceModule } from "@pulumi/pulumi/runtime/rpc.js";

/** The components that this process made: an argument such as `hub: ${west}` refers to one of them. */
export class LiveComponents {
    readonly #byUrn = new Map<string, pulumi.Resource>();

    constructor(packageName: string, version: string) {
        registerResourceModule(packageName, "index", {
            version,
            construct: (name, type, urn) => this.#find(name, type, urn),
        });
    }

    async add(component: pulumi.ComponentResource): Promise<void> {
        this.#byUrn.set(await urnOf(component), component);
    }

    #find(name: string, type: string, urn: string): pulumi.Resource {
        const component = this.#byUrn.get(urn);
        if (component === undefined) {
            throw new pulumi.RunError(
                `the ${type} "${name}" was not made by this instance of the package. Make it in the same program, ` +
                    "with the same version of the package and without another provider for it.",
            );
        }
        return component;
    }
}

function urnOf(resource: pulumi.Resource): Promise<string> {
    return new Promise((resolve) => resource.urn.apply(resolve));
}
