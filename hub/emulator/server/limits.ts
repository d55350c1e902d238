/** The longest body that Resource Manager takes, in bytes. https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
export const LONGEST_BODY = 4 * 1024 * 1024;

/** The longest headers of a request, in bytes: a token is a few thousand. */
export const LONGEST_HEADERS = 32 * 1024;

/** How long a client may take for its headers and for a whole request, in milliseconds. */
export const SLOWEST_HEADERS = 15_000;
export const SLOWEST_REQUEST = 60_000;
