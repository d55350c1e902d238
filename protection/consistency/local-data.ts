import { formatSchemes, type Scheme } from "../terms/scheme.ts";
import type { Contradiction } from "./contradiction.ts";
import { describedSchemes, type Stated, tellValue } from "./stated.ts";

/** Data inside a machine that nothing protects. */
export function localDataUnprotected(stated: Stated): Contradiction | undefined {
    const { schemes = [], tag } = stated;
    if (!schemes.includes("none") || stated.data !== "local") {
        return undefined;
    }
    const [local, none] = [tellValue(stated, "data", "local"), tellValue(stated, "protection", "none")];
    return {
        field: "data",
        fault: `is ${local}, which contradicts ${tag("protection")} ${none}`,
        fix: `Protect the machine, e.g. ${tag("protection")} "backup", or move the data out (${tag("data")} "external").`,
    };
}

/** Data inside the machines of a high-availability group that is neither replicated nor backed up at application level. */
export function localDataUncopied(stated: Stated): Contradiction | undefined {
    const { schemes = [], tag } = stated;
    const described = describedSchemes(stated);
    if (!schemes.includes("high-availability") || described.includes("replication") || stated.data !== "local") {
        return undefined;
    }
    if (described.includes("backup") && stated.backupMethod !== "snapshot") {
        return undefined;
    }
    const declare = (scheme: Scheme) => {
        return `${tag("protection")} ${tellValue(stated, "protection", formatSchemes([...schemes, scheme]))}`;
    };
    return {
        field: "data",
        fault: `is ${tellValue(stated, "data", "local")}, and the data is neither backed up at application level nor replicated`,
        fix:
            `Write ${declare("backup")} with ${tag("backupMethod")} "application" or "agent", ${declare("replication")}, ` +
            `or keep the data elsewhere (${tag("data")} "external").`,
    };
}
