// The estate of ../estate with one mistake for every rule of the policy pack.
import * as compute from "@pulumi/azure-native/compute/index.js";
import * as storage from "@pulumi/azure-native/storage/index.js";
import { deploy } from "../estate/deploy.ts";
import { hubs } from "../estate/hubs.ts";
import { sites } from "../estate/network.ts";
import { mistakes, tagged } from "./mistakes.ts";

const { location, provider } = hubs.west;
const placed = { resourceGroupName: sites.west.resourceGroupName, location };

// undecided: the address of an account that does not exist yet.
const account = new storage.StorageAccount(
    "copies",
    { ...placed, kind: "StorageV2", sku: { name: "Standard_LRS" } },
    { provider },
);
const relay = tagged("relay", { "backup-target": account.primaryEndpoints.apply((endpoints) => endpoints.blob) });

const machines = deploy({ ...mistakes, relay });

// no-vm-backup-on-set-members: a member of an availability set is copied as a whole.
new compute.Snapshot(
    "search-0",
    { ...placed, creationData: { createOption: "Copy", sourceResourceId: machines["search-0"]?.id ?? "" } },
    { provider },
);
