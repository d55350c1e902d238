import { invalidTemplate } from "../refusals/invalid-template.ts";
import type { Path } from "../refusals/path.ts";
import { short } from "../refusals/reason.ts";
import type { Context } from "./context.ts";
import type { Entry } from "./entry.ts";
import { type Place, wholeId } from "./place.ts";

/** What resources of a template are called within it: by ids, by names, by symbols, and by the loops that make them. */
export class Targets {
    readonly #place: Place;
    readonly #byId: ReadonlyMap<string, readonly Entry[]>;
    readonly #byName: ReadonlyMap<string, readonly Entry[]>;
    readonly #bySymbol: ReadonlyMap<string, readonly Entry[]>;
    readonly #byLoop: ReadonlyMap<string, readonly Entry[]>;
    /** Loops that make nothing are known all the same. */
    readonly #empty: ReadonlySet<string>;

    constructor(entries: readonly Entry[], { place, empty }: Pick<Context, "place" | "empty">) {
        this.#place = place;
        this.#empty = empty;
        const by = (keyOf: (entry: Entry) => string | undefined) =>
            Map.groupBy(entries, (entry) => keyOf(entry)?.toLowerCase() ?? "");
        this.#byId = by(({ id }) => id);
        this.#byName = by(({ name }) => name);
        this.#bySymbol = by(({ symbol }) => symbol);
        this.#byLoop = by(({ loop }) => loop);
    }

    /**
     * The resources that another one depends on.
     * @see https://github.com/microsoft/vscode-azurearmtools/issues/493
     * @throws ArmError where there are none
     */
    dependencies(called: string, path: Path): readonly Entry[] {
        const key = called.toLowerCase();
        if (called !== "") {
            const found = this.#bySymbol.get(key) ?? this.#byLoop.get(key) ?? this.#own(called);
            if (found || this.#empty.has(key)) {
                return found ?? [];
            }
        }
        throw invalidTemplate(`The resource '${short(called)}' is not defined in the template`, path);
    }

    /** The one resource of the template that something is asked of; nothing where it is none of the template's. */
    entry(called: string): Entry | undefined {
        const found = called === "" ? [] : (this.#bySymbol.get(called.toLowerCase()) ?? this.#own(called) ?? []);
        return found.length === 1 ? found[0] : undefined;
    }

    /** The id of what something is asked of. @throws ArmError where a name is that of none, or of several */
    idOf(called: string): string {
        const entry = this.entry(called);
        if (entry || isId(called)) {
            return entry?.id ?? wholeId(this.#place, called);
        }
        // https://github.com/TaoYang-Cloud/azure.policy.monitor/issues/5
        const message = `The template reference '${short(called)}' is not valid: could not find template resource or resource copy with this name`;
        throw invalidTemplate(message, [], "reference");
    }

    #own(called: string): readonly Entry[] | undefined {
        return this.#byName.get(called.toLowerCase()) ?? this.#byId.get(wholeId(this.#place, called).toLowerCase());
    }
}

/** Whether it says at least of which type a resource is: `Microsoft.Storage/storageAccounts/disks`. */
function isId(called: string): boolean {
    return called.startsWith("/") || /^[\w.]+\.[\w.]+\/[^/]+\/[^/]+/.test(called);
}
