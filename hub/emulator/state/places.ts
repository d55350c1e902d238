/** The id of the resource group that an id lies in, or is; nothing outside of groups. */
export function groupOf(id: string): string | undefined {
    return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(id)?.[0];
}

/** Whether an id is that of a resource group. */
export function isGroup(id: string): boolean {
    return groupOf(id)?.length === id.length;
}

/** The subscription that an id lies in, or is. */
export function subscriptionOf(id: string): string | undefined {
    return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
}

/** What holds a resource among its equals: its id without its name. */
export function collectionOf(id: string): string {
    return id.slice(0, id.lastIndexOf("/"));
}

/** The name at the end of an id. */
export function nameOf(id: string): string {
    return id.slice(id.lastIndexOf("/") + 1);
}

/** What an id lies in next: a resource, a group, a subscription; an empty text for that. */
export function holderOf(id: string): string {
    const outer = collectionOf(collectionOf(id));
    // `…/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v`: a namespace is no resource.
    return outer.replace(/\/providers\/[^/]+$/i, "");
}

/** The resources, the group and the subscription that an id lies in, the nearest first. */
export function holdersOf(id: string): string[] {
    const holders: string[] = [];
    for (let holder = holderOf(id); holder !== ""; holder = holderOf(holder)) {
        holders.push(holder);
    }
    return holders;
}
