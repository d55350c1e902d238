import { ofValues } from "../../adapters/template/functions/function.ts";
import type { TemplateFunction } from "../../adapters/template/language/frame.ts";
import { isObject, type Raw } from "../../values/raw.ts";

/** What a template asks of resources: those that it deploys once they are there, and others. */
export interface Resources {
    /** @param target an id, or what the template calls a resource of its own */
    reference(target: string, apiVersion: string | undefined, isFull: boolean): Raw;
    /** @param action `listkeys`, in lower case */
    list(action: string, target: string, apiVersion: string, input: Raw): Raw;
}

/** Whether a function asks something of resources. @param name in lower case */
export function isLive(name: string): boolean {
    return name === "reference" || /^list[a-z]*$/.test(name);
}

/**
 * `reference(resource[, apiVersion][, 'Full'])`, or `listKeys(resource, apiVersion[, input])` and the like.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource
 */
export function liveFunction(name: string, resources: Resources): TemplateFunction {
    return name === "reference"
        ? ofValues(([target, apiVersion, full]) => {
              const isFull = isFullMark(full) || isFullMark(apiVersion);
              const version = isFullMark(apiVersion) ? undefined : apiVersion;
              const isCall = isText(target) && (isText(version) || version === undefined);
              return isCall && (full === undefined || isFull)
                  ? resources.reference(target, version, isFull)
                  : undefined;
          })
        : ofValues(([target, apiVersion, input = {}]) => {
              const isCall = isText(target) && isText(apiVersion) && isObject(input);
              return isCall ? resources.list(name, target, apiVersion, input) : undefined;
          });
}

function isFullMark(value: Raw): boolean {
    return isText(value) && value.toLowerCase() === "full";
}

function isText(value: Raw): value is string {
    return typeof value === "string";
}
