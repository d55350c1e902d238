import { endOf } from "../../../text/quote.ts";
import { isSecret, isText, type Raw } from "../../values/raw.ts";
import type { TemplateResource } from "./resources.ts";

/** Messages show no more characters of a name. */
const LONGEST = 80;

/**
 * How messages call the resources of a template: by their name in Azure, with what holds them where others have the same
 * one (copies of a nested deployment, say), and by their place in the template where that is not known, or a secret.
 * @param deployment what messages call the template by
 */
export function calledIn(resources: readonly TemplateResource[], deployment: string): Map<TemplateResource, string> {
    const called = new Map<TemplateResource, string>();
    for (const nameOf of [ownName, nameWithin, nameInDeployment]) {
        const uncalled = resources.filter((resource) => !called.has(resource));
        const named = Map.groupBy(uncalled, (resource) => keyOf(resource, nameOf(resource)));
        for (const [key, [first, ...others]] of named) {
            const name = first && nameOf(first);
            if (key !== undefined && first && name !== undefined && others.length === 0) {
                called.set(first, name);
            }
        }
    }
    const byPlace = resources.filter((resource) => !called.has(resource));
    return new Map([...called, ...byPlace.map((resource) => [resource, nameByPlace(resource, deployment)] as const)]);
}

/** Azure does not tell cases apart. */
function keyOf({ type }: TemplateResource, name: string | undefined): string | undefined {
    return name === undefined ? undefined : `${type} ${name}`.toLowerCase();
}

function ownName({ names }: TemplateResource): string | undefined {
    return openly(names.slice(-1));
}

function nameWithin({ names }: TemplateResource): string | undefined {
    return openly(names);
}

function nameInDeployment(resource: TemplateResource): string | undefined {
    const [deployment, name] = [openly(resource.deployments), nameWithin(resource)];
    return deployment === undefined || name === undefined ? undefined : joined(deployment, name);
}

function nameByPlace(resource: TemplateResource, deployment: string): string {
    const name = nameWithin(resource) ?? ownName(resource);
    return name === undefined ? joined(deployment, endOf(resource.place, LONGEST / 2)) : joined(resource.place, name);
}

/** @param holder of which the end is kept, where both are too long for a message */
function joined(holder: string, name: string): string {
    return `${endOf(holder, Math.max(LONGEST / 4, LONGEST - name.length - 3))}: ${name}`;
}

/** Names as a path; nothing where one of them is not known, or a secret. */
function openly(names: readonly Raw[]): string | undefined {
    const texts = names.filter((name) => isText(name) && !isSecret(name));
    return texts.length > 0 && texts.length === names.length ? texts.join("/") : undefined;
}
