import type { Declared } from "../policypack/requests.ts";

/** Providers that state where a Hub's Azure Resource Manager is. */
export const endpoint = (metadataHost: unknown) => ({ name: "west", inputs: { metadataHost } });

/** Ways to write a place on the Hub whose endpoint is `management.west.hub.contoso.com`. */
export const ON_WEST = [
    "management.west.hub.contoso.com",
    "adminmanagement.west.hub.contoso.com",
    "west.hub.contoso.com",
    "backup.west.hub.contoso.com",
    "a.b.c.west.hub.contoso.com.",
    " BACKUP.West.Hub.Contoso.Com ",
    "backup.west.hub.contoso.com:10443",
    "https://copies.blob.west.hub.contoso.com/erp?sv=1#top",
    "HTTPS://copies.blob.west.hub.contoso.com",
    "ftp://user:pass@files.west.hub.contoso.com/erp",
    "user@files.west.hub.contoso.com:/erp",
    "//files.west.hub.contoso.com/erp",
    "\\\\files.west.hub.contoso.com\\erp",
    "west",
    "WEST",
    "management.west",
    "https://adminmanagement.WEST:30024/",
    "\\\\west\\erp",
    "https://west/",
];

/** Places that only look as if they were on that Hub. */
export const NOT_ON_WEST = [
    "backup.dc2.contoso.com",
    "management.west2.hub.contoso.com",
    "northwest.hub.contoso.com",
    "backup.northwest.hub.contoso.com",
    "west.hub.contoso.com.evil.org",
    "https://west.hub.contoso.com.evil.org/erp",
    "https://evil.org/west.hub.contoso.com",
    "https://evil.org/@west.hub.contoso.com",
    "https://west.hub.contoso.com@evil.org/",
    "https://evil.org?host=west.hub.contoso.com",
    "https://evil.org#west.hub.contoso.com",
    "\\\\evil.org\\west.hub.contoso.com",
    "west-hub.contoso.com",
    "west.hub.contoso",
    "hub.contoso.com",
    "contoso.com",
    "west2",
    "northwest",
    "west.contoso.com",
    "10.0.0.4",
    "tape",
    "🦄",
    "x".repeat(256),
];

/** The resource as it is deployed by a provider. */
export const by = (provider: Declared["provider"], declared: Declared): Declared => ({ ...declared, provider });
