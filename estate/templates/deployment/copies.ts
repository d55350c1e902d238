import { isObject } from "../../../hub/emulator/wire/json.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import { evaluated } from "../language/evaluated.ts";
import { invalidTemplate } from "../refusals/invalid-template.ts";
import { positionOf } from "../refusals/path.ts";
import { reasonOf } from "../refusals/reason.ts";
import { calledAs, toldOf, type Written } from "./context.ts";

/** The most copies that Azure Resource Manager makes of a resource. */
const MOST = 800;

/** One copy of a resource. */
export interface Copy extends Written {
    /** The name of the loop that makes it; nothing without one. */
    loop?: string;
    /** The number of the batch that it is made in, where one batch is made after the other. */
    batch?: number;
}

/**
 * The copies of a resource that its loop asks for, or the resource itself. A loop may make none.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-resources
 */
export function* copiesIn(written: Written): Iterable<Copy> {
    const { resource, frame, path, context } = written;
    const loop = memberOf(resource, "copy");
    if (!isObject(loop)) {
        yield written;
        return;
    }
    const told = toldOf(context, path, calledAs(resource));
    const read = (member: string) => {
        const value = memberOf(loop, member);
        return value === undefined ? undefined : evaluated(value, frame, [...path, "copy", member], told);
    };
    const [name, count, mode, size] = [read("name"), read("count"), read("mode"), read("batchSize") ?? 1];
    if (
        typeof count !== "number" ||
        !Number.isInteger(count) ||
        count < 0 ||
        count > MOST ||
        typeof name !== "string"
    ) {
        // https://github.com/Azure/azure-quickstart-templates/pull/6459
        const place = positionOf(context.template, [...path, "copy"]);
        const message = `The template 'copy' definition at ${place} has an invalid copy count. ${reasonOf({ kind: "count" })}`;
        throw invalidTemplate(message, [...path, "copy"], "copy");
    }
    if (count === 0) {
        context.empty.add(name.toLowerCase());
    }
    const isSerial = typeof mode === "string" && mode.toLowerCase() === "serial";
    const batchSize = typeof size === "number" ? Math.max(1, Math.trunc(size)) : 1;
    for (let at = 0; at < count; at++) {
        const copy = { ...written, frame: { ...frame, loops: frame.loops.ofResources(name, at) }, loop: name };
        yield isSerial ? { ...copy, batch: Math.floor(at / batchSize) } : copy;
    }
}
