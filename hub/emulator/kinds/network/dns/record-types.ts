export const DNS_ZONES = "Microsoft.Network/dnsZones";

/**
 * The member of a record set's properties that holds its records, by its type.
 * @see https://github.com/Azure/azure-sdk-for-go/blob/v68.0.0/services/dns/mgmt/2016-04-01/dns/models.go
 */
export const RECORD_MEMBERS: Readonly<Record<string, string>> = {
    A: "ARecords",
    AAAA: "AAAARecords",
    CNAME: "CNAMERecord",
    MX: "MXRecords",
    NS: "NSRecords",
    PTR: "PTRRecords",
    SOA: "SOARecord",
    SRV: "SRVRecords",
    TXT: "TXTRecords",
};
