/** The first addresses of a subnet that Azure keeps: https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
export const KEPT_FIRST = 4;
/** The last ones likewise. */
export const KEPT_LAST = 1;
