/**
 * A template as the portal exports it and people extend it: web servers in an availability set, behind a load balancer, made
 * by copy loops.
 */
export const webTemplate = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: {
        location: { type: "string", defaultValue: "[resourceGroup().location]" },
        vmNamePrefix: { type: "string", defaultValue: "web" },
        instanceCount: { type: "int", defaultValue: 2 },
        adminUsername: { type: "string", defaultValue: "operator" },
        adminPassword: { type: "securestring" },
        rpo: { type: "string", defaultValue: "1h" },
        storageAccountType: { type: "string", defaultValue: "Standard_LRS", allowedValues: ["Standard_LRS"] },
        subnetId: { type: "string" },
    },
    variables: {
        availabilitySetName: "[concat(parameters('vmNamePrefix'), '-set')]",
        loadBalancerName: "[format('{0}-lb', parameters('vmNamePrefix'))]",
        lbID: "[resourceId('Microsoft.Network/loadBalancers', variables('loadBalancerName'))]",
        poolID: "[concat(variables('lbID'), '/backendAddressPools/', 'BackendPool1')]",
        probeID: "[concat(variables('lbID'), '/probes/tcpProbe')]",
        tags: {
            app: "shop",
            protection: "high-availability",
            rto: "15m",
            rpo: "[parameters('rpo')]",
            data: "external",
        },
    },
    resources: [
        {
            type: "Microsoft.Compute/availabilitySets",
            apiVersion: "2020-06-01",
            name: "[variables('availabilitySetName')]",
            location: "[parameters('location')]",
            sku: { name: "Aligned" },
            properties: { platformFaultDomainCount: 3, platformUpdateDomainCount: 5 },
        },
        {
            type: "Microsoft.Network/loadBalancers",
            apiVersion: "2018-11-01",
            name: "[variables('loadBalancerName')]",
            location: "[parameters('location')]",
            properties: {
                frontendIPConfigurations: [
                    { name: "front", properties: { subnet: { id: "[parameters('subnetId')]" } } },
                ],
                backendAddressPools: [{ name: "BackendPool1" }],
                loadBalancingRules: [
                    {
                        name: "http",
                        properties: {
                            frontendIPConfiguration: {
                                id: "[concat(variables('lbID'), '/frontendIPConfigurations/front')]",
                            },
                            backendAddressPool: { id: "[variables('poolID')]" },
                            probe: { id: "[variables('probeID')]" },
                            ...{ protocol: "Tcp", frontendPort: 80, backendPort: 80 },
                        },
                    },
                ],
                probes: [{ name: "tcpProbe", properties: { protocol: "Tcp", port: 80, intervalInSeconds: 5 } }],
            },
        },
        {
            type: "Microsoft.Network/networkInterfaces",
            apiVersion: "2018-11-01",
            name: "[concat(parameters('vmNamePrefix'), '-nic-', copyIndex())]",
            location: "[parameters('location')]",
            copy: { name: "nicLoop", count: "[parameters('instanceCount')]" },
            dependsOn: ["[variables('lbID')]"],
            properties: {
                ipConfigurations: [
                    {
                        name: "ipconfig1",
                        properties: {
                            privateIPAllocationMethod: "Dynamic",
                            subnet: { id: "[parameters('subnetId')]" },
                            loadBalancerBackendAddressPools: [{ id: "[variables('poolID')]" }],
                        },
                    },
                ],
            },
        },
        {
            type: "Microsoft.Compute/virtualMachines",
            apiVersion: "2020-06-01",
            name: "[concat(parameters('vmNamePrefix'), '-', copyIndex())]",
            location: "[parameters('location')]",
            tags: "[union(variables('tags'), createObject('node', string(copyIndex(1))))]",
            copy: { name: "vmLoop", count: "[parameters('instanceCount')]" },
            dependsOn: ["nicLoop", "[variables('availabilitySetName')]"],
            properties: {
                availabilitySet: {
                    id: "[resourceId('Microsoft.Compute/availabilitySets', variables('availabilitySetName'))]",
                },
                hardwareProfile: { vmSize: "Standard_DS2_v2" },
                osProfile: {
                    computerName: "[concat(parameters('vmNamePrefix'), '-', copyIndex())]",
                    adminUsername: "[parameters('adminUsername')]",
                    adminPassword: "[parameters('adminPassword')]",
                },
                storageProfile: {
                    osDisk: {
                        createOption: "FromImage",
                        managedDisk: { storageAccountType: "[parameters('storageAccountType')]" },
                    },
                    copy: [
                        {
                            name: "dataDisks",
                            count: 2,
                            input: {
                                lun: "[copyIndex('dataDisks')]",
                                name: "[format('{0}-{1}-data-{2:D2}', parameters('vmNamePrefix'), copyIndex(), copyIndex('dataDisks'))]",
                                createOption: "Empty",
                                diskSizeGB: "[mul(128, copyIndex('dataDisks', 1))]",
                            },
                        },
                    ],
                },
                networkProfile: {
                    networkInterfaces: [
                        {
                            id: "[resourceId('Microsoft.Network/networkInterfaces', concat(parameters('vmNamePrefix'), '-nic-', copyIndex()))]",
                            properties: { primary: true },
                        },
                    ],
                },
            },
        },
    ],
    outputs: { front: { type: "string", value: "[reference(variables('lbID')).frontendIPConfigurations[0].id]" } },
};
