import type { HubType } from "../../../profile/hub-profile.ts";
import type { HubState } from "../../hub/hub-state.ts";

/** The type of a path, or what the Hub has of it: its versions are those of what it belongs to. */
export function typeAround({ options: { profile } }: HubState, type: string): HubType | undefined {
    const [namespace = "", ...types] = type.split("/");
    const holders = types.map((_, at) => [namespace, ...types.slice(0, types.length - at)].join("/"));
    const found = holders.map((holder) => profile.typeNamed(holder)).find((known) => known !== undefined);
    const akin = profile.types.filter(({ name }) => name.toLowerCase().startsWith(`${namespace.toLowerCase()}/`));
    const nearest = found ?? akin[0];
    if (nearest === undefined || profile.refusesType(type)) {
        return undefined;
    }
    const versions = found ? found.apiVersions : [...new Set(akin.flatMap(({ apiVersions }) => apiVersions))];
    return { ...nearest, name: type, apiVersions: [...versions].sort().reverse() };
}
