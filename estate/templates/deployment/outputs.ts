import { isObject, type JsonObject } from "../../../hub/emulator/wire/json.ts";
import type { Loops } from "../../adapters/template/language/loops.ts";
import { memberOf } from "../../adapters/template/language/member.ts";
import type { Raw } from "../../values/raw.ts";
import { typeNamed, type ValueType } from "../language/value-type.ts";
import { unreadableTemplate } from "../refusals/invalid-template.ts";
import type { Path } from "../refusals/path.ts";
import { reasonOf, typeOf } from "../refusals/reason.ts";
import { readAt, type Stage } from "./stage.ts";

/** What a template yields. */
export interface Output {
    name: string;
    type: ValueType;
    /** Open where it asks something of resources that are not there yet. */
    value: Raw;
}

/** Where a template stands, and the loops around it. */
interface Around {
    path: Path;
    loops: Loops;
}

/** The outputs of a template whose conditions are met. @throws ArmError */
export function outputsOf(template: JsonObject, stage: Stage, { path, loops }: Around): Output[] {
    const outputs = memberOf(template, "outputs");
    return Object.entries(isObject(outputs) ? outputs : {}).flatMap(([name, output]) => {
        const at = [...path, "outputs", name];
        const type = typeNamed(memberOf(output, "type"));
        if (!isObject(output) || !type) {
            throw unreadableTemplate("Error converting value to type 'TemplateOutputParameter'.", at);
        }
        const condition = readAt(stage, memberOf(output, "condition") ?? true, loops, [...at, "condition"]);
        return condition === false ? [] : [{ name, type, value: comesTo(output, type, stage, { path: at, loops }) }];
    });
}

function comesTo(output: JsonObject, type: ValueType, stage: Stage, { path, loops }: Around): Raw {
    const loop = memberOf(output, "copy");
    const raw = memberOf(output, "value");
    if (!isObject(loop) && raw === undefined) {
        throw unreadableTemplate("Required property 'value' not found in JSON.", path);
    }
    const value = isObject(loop)
        ? copiesOf(loop, stage, { path: [...path, "copy"], loops })
        : readAt(stage, raw, loops, [...path, "value"]);
    const made = stage.isEarly ? value : type.of(value);
    if (made === undefined) {
        const reason = `Template output JToken type is not valid. Expected '${type.expected}'. Actual '${typeOf(value)}'`;
        throw stage.told(reason, path);
    }
    return made;
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/copy-outputs */
function copiesOf(loop: JsonObject, stage: Stage, { path, loops }: Around): Raw {
    const count = readAt(stage, memberOf(loop, "count"), loops, [...path, "count"]);
    if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || count > MOST) {
        throw stage.told(reasonOf({ kind: "count" }), path);
    }
    const input = memberOf(loop, "input") ?? null;
    return Array.from({ length: count }, (_, at) =>
        readAt(stage, input, loops.ofResources("", at), [...path, "input"]),
    );
}

const MOST = 800;
