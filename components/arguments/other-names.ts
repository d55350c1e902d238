import { PATHS } from "../../protection/plan/paths.ts";
import { FIELDS, type Field } from "../../protection/tags/fields.ts";
import { fieldsMeant } from "../../protection/tags/own-names.ts";
import { DEFAULT_VOCABULARY, tagName } from "../../protection/tags/vocabulary.ts";

/**
 * The arguments that a name means which is none of the arguments at hand, as paths from where it stands: `frontendPort` for
 * `port` of a rule, `rules[0].frontendPort` for that of a balancer. None where it means nothing that is known here.
 */
export function meantBy(name: string, known: readonly string[]): readonly string[] {
    const letters = lettersIn(name);
    const ofPlan = PLAN_PATHS.get(letters) ?? fieldsMeant(name).flatMap(pathsOf);
    const paths = [...(OTHERS.get(letters) ?? []), ...ofPlan];
    return [...new Set(paths)].filter((path) => known.includes(path.split(/[.[]/, 1)[0] ?? ""));
}

/**
 * What azure-native calls it, the properties of Azure Resource Manager:
 * https://www.pulumi.com/registry/packages/azure-native/api-docs/compute/virtualmachine/, …/virtualmachinescaleset/,
 * …/availabilityset/, …/network/loadbalancer/.
 */
const AZURE_NATIVE: Readonly<Record<string, readonly string[]>> = {
    vmSize: ["size"],
    hardwareProfile: ["size"],
    imageReference: ["image"],
    storageProfile: ["image", "osDisk", "dataDisks"],
    osProfile: ["administrator", "customData"],
    osType: ["os"],
    adminUsername: ["username", "administrator.username"],
    adminPassword: ["password", "administrator.password"],
    publicKeys: ["sshPublicKey", "administrator.sshPublicKey"],
    ssh: ["sshPublicKey", "administrator.sshPublicKey"],
    vmExtensionName: ["name"],
    typeHandlerVersion: ["version"],
    diskSizeGB: ["sizeGb"],
    managedDisk: ["sku"],
    storageAccountType: ["sku"],
    platformFaultDomainCount: ["faultDomains"],
    platformUpdateDomainCount: ["updateDomains"],
    availabilitySet: ["availabilitySetId"],
    frontendIPConfigurations: ["frontend"],
    loadBalancingRules: ["rules"],
    probes: ["probe"],
    healthProbe: ["probe", "loadBalancer.probe"],
    port: ["frontendPort", "rules[0].frontendPort"],
    frontendPort: ["rules[0].frontendPort"],
    backendPort: ["rules[0].backendPort"],
    protocol: ["rules[0].protocol"],
    enableFloatingIP: ["floatingIp", "rules[0].floatingIp"],
    intervalInSeconds: ["intervalSeconds"],
    interval: ["intervalSeconds"],
    numberOfProbes: ["unhealthyAfter"],
    requestPath: ["path"],
    publicIPAddress: ["publicIpAddressId", "frontend.publicIpAddressId"],
    backendAddressPool: ["backendPoolId"],
    backendAddressPools: ["backendPoolId", "loadBalancer.backendPoolId"],
    subnet: ["subnetId"],
    resourceGroup: ["resourceGroupName"],
    addressPrefixes: ["addressSpace"],
    armEndpoint: ["endpoint"],
};

/**
 * What Terraform's providers call it, where that is not azure-native's name in other letters:
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/linux_virtual_machine, …/managed_disk,
 * …/virtual_machine_scale_set_extension, …/lb_rule, …/lb_probe, https://registry.terraform.io/providers/hashicorp/azurestack/.
 */
const TERRAFORM: Readonly<Record<string, readonly string[]>> = {
    source_image_reference: ["image"],
    source_image_id: ["image.id"],
    admin_ssh_key: ["sshPublicKey", "administrator.sshPublicKey"],
    public_key: ["sshPublicKey"],
    network_interface_ids: ["subnetId"],
    disk_size_gb: ["sizeGb"],
    storage_data_disk: ["dataDisks"],
    storage_os_disk: ["osDisk"],
    data_disk: ["dataDisks"],
    extension: ["extensions"],
    instances: ["count", "capacity"],
    probe_threshold: ["unhealthyAfter"],
    floating_ip_enabled: ["floatingIp", "rules[0].floatingIp"],
    lb_rule: ["rules"],
    lb_probe: ["probe"],
    frontend_ip_configuration: ["frontend"],
    public_ip_address: ["publicIpAddressId", "frontend.publicIpAddressId"],
    backend_address_pool_id: ["backendPoolId", "loadBalancer.backendPoolId"],
    backend_address_pool_ids: ["backendPoolId", "loadBalancer.backendPoolId"],
    load_balancer_backend_address_pool_ids: ["loadBalancer.backendPoolId"],
    metadata_url: ["metadataHost"],
    arm_endpoint: ["endpoint"],
};

/** Where a plan says what protects the machine. */
const SCHEMES = ["plan", "backup", "replication", "highAvailability"];

/** What the components themselves call it elsewhere, and what else teams have called it. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
    count: ["capacity"],
    capacity: ["count"],
    // Of the ARM template of a scale set, the size is the name of its sku.
    sku: ["size"],
    location: ["hub", "region"],
    region: ["location", "hub"],
    provider: ["hub"],
    publisher: ["image.publisher"],
    offer: ["image.offer"],
    username: ["administrator.username"],
    user: ["username", "administrator.username"],
    adminUser: ["username", "administrator.username"],
    login: ["username", "administrator.username"],
    password: ["administrator.password"],
    sshPublicKey: ["administrator.sshPublicKey"],
    sshKey: ["sshPublicKey", "administrator.sshPublicKey"],
    instanceType: ["size"],
    machineType: ["size"],
    flavor: ["size"],
    replicas: ["count", "capacity"],
    instanceCount: ["count", "capacity"],
    vmCount: ["count", "capacity"],
    hubs: ["sites"],
    locations: ["sites"],
    regions: ["sites"],
    size: ["sizeGb"],
    sizeGb: ["osDisk.sizeGb"],
    diskSize: ["sizeGb", "osDisk.sizeGb"],
    disks: ["dataDisks"],
    userData: ["customData"],
    cloudInit: ["customData"],
    computerName: ["computerNamePrefix"],
    computerNamePrefix: ["computerName"],
    vmName: ["computerName", "computerNamePrefix"],
    hostname: ["computerName", "computerNamePrefix"],
    privateIp: ["privateIpAddress", "privateIpAddresses", "frontend.privateIpAddress"],
    privateIpAddress: ["privateIpAddresses", "frontend.privateIpAddress"],
    secondary: ["standby"],
    lb: ["loadBalancer"],
    balancer: ["loadBalancer"],
    frontend: ["frontendPort"],
    backend: ["backendPort"],
    targetPort: ["backendPort", "rules[0].backendPort"],
    healthCheck: ["probe", "loadBalancer.probe"],
    threshold: ["unhealthyAfter"],
    probePort: ["port", "probe.port", "loadBalancer.probe.port"],
    tenant: ["tenantId", "authentication.tenantId"],
    tenantId: ["authentication.tenantId"],
    clientId: ["authentication.clientId"],
    clientSecret: ["authentication.clientSecret"],
    clientCertificatePath: ["authentication.clientCertificatePath"],
    subscription: ["subscriptionId"],
    url: ["endpoint"],
    backup: ["plan.backup"],
    replication: ["plan.replication"],
    highAvailability: ["plan.highAvailability"],
    tier: ["criticality", "plan.criticality"],
    schemes: SCHEMES,
    why: ["reason"],
    justification: ["reason"],
    expires: ["until"],
    expiry: ["until"],
    expiryDate: ["until"],
    endDate: ["until"],
};

function lettersIn(name: string): string {
    return name.toLowerCase().replace(/[\s_-]/g, "");
}

const OTHERS = byLetters(
    [AZURE_NATIVE, TERRAFORM, ELSEWHERE].flatMap((names) => {
        return Object.entries(names).flatMap(([name, paths]) => paths.map((path) => [name, path] as const));
    }),
);

/** A plan's own members stand beside it at times, by their names or by those of their tags. */
const PLAN_PATHS = byLetters(
    FIELDS.flatMap((field) => {
        const own = field === "protection" ? field : (PATHS[field].at(-1) ?? field);
        const names = new Set([field, tagName(field, DEFAULT_VOCABULARY), own]);
        return [...names].flatMap((name) => pathsOf(field).map((path) => [name, path] as const));
    }),
);

/** Within a plan, and beside it. Which schemes there are follows from the parts of a plan. */
function pathsOf(field: Field): readonly string[] {
    if (field === "protection") {
        return SCHEMES;
    }
    const path = PATHS[field].join(".");
    return field.startsWith("unprotected") ? [] : [path, `plan.${path}`];
}

function byLetters(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
    const paths = new Map<string, string[]>();
    for (const [name, path] of entries) {
        const key = lettersIn(name);
        paths.set(key, [...(paths.get(key) ?? []), path]);
    }
    return paths;
}
