/** A Hub as the settings of a platform team name it: its endpoint or its location tells it. */
export interface NamedHub {
    /** The host of its Azure Resource Manager endpoint: `management.west.hub.contoso.com`. */
    endpoint?: string;
    /** Its only location: `west`. */
    location?: string;
    /** The version of its software: `2406`. */
    build?: string;
}

/** Hubs by the names that a platform team gives them. */
export type NamedHubs = Readonly<Record<string, NamedHub>>;
