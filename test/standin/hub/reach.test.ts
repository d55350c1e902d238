import { expect, test } from "vitest";
import { checkReach } from "../../../standin/hub/reach.ts";

test.each([
    ["https://management.west.contoso.com/subscriptions", "management.west.contoso.com"],
    ["https://adfs.west.contoso.com/adfs", "https://management.west.contoso.com:30024"],
    ["https://127.0.0.1:8444", "localhost:8443"],
    ["https://login.west.localhost:1", "http://127.0.0.1:2"],
])("%s is the Hub's at %s", (url, host) => {
    expect(() => checkReach(url, host)).not.toThrow();
});

test.each([
    ["https://login.microsoftonline.com/", "management.west.contoso.com"],
    ["https://management.east.contoso.com", "management.west.contoso.com"],
    ["https://evil-west.contoso.com", "management.west.contoso.com"],
    ["https://10.0.0.1", "127.0.0.1"],
    ["https://management.azure.com", "management.azure.com"],
    ["https://management.usgovcloudapi.net", "management.usgovcloudapi.net"],
    ["https://login.chinacloudapi.cn", "chinacloudapi.cn"],
])("%s is not the Hub's at %s", (url, host) => {
    expect(() => checkReach(url, host)).toThrow(`does not contact ${new URL(url).hostname}`);
});
