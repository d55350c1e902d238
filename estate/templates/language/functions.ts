import type { Deployed } from "../../../hub/emulator/templates/templates.ts";
import { ofValues, type Table } from "../../adapters/template/functions/function.ts";
import { encodings } from "../functions/encodings.ts";
import { factsOf } from "../functions/facts.ts";
import { momentAs } from "../functions/moment.ts";
import { resourceIds } from "../functions/resource-ids.ts";
import { userFunctionsOf } from "../functions/user-functions.ts";
import { early, type Functions } from "./runtimes.ts";

/** The functions of a template that tell something only where it is deployed, its own among them. */
export function functionsOf(deployed: Deployed): Functions {
    const known = named({ ...encodings, ...resourceIds, ...factsOf(deployed) });
    return new Map([...known, ...userFunctionsOf(deployed.template, early(known).functionNamed)]);
}

/** The same with those that only defaults of parameters may call. */
export function defaultFunctionsOf(deployed: Deployed, functions: Functions): Functions {
    const moment = deployed.now();
    const additional: Table = {
        newGuid: ofValues((values) => (values.length === 0 ? deployed.newId() : undefined)),
        utcNow: ofValues(([format]) =>
            format === undefined || typeof format === "string" ? momentAs(moment, format) : undefined,
        ),
    };
    return new Map([...functions, ...named(additional)]);
}

function named(table: Table): Functions {
    return new Map(Object.entries(table).map(([name, called]) => [name.toLowerCase(), called]));
}
