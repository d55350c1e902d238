import { type JsonObject, objectIn, textIn } from "../../../wire/json.ts";
import type { Action } from "../../kind.ts";
import { missing, notAllowed } from "../refusals.ts";
import { runtimeOf } from "../runtime/runtime.ts";

/** Makes a template of a machine on blobs. @see https://learn.microsoft.com/rest/api/compute/virtual-machines/capture?view=rest-compute-2020-06-01 */
export const capture: Action = ({ resource, body }) => {
    const osDisk = objectIn(objectIn(objectIn(resource.body, "properties"), "storageProfile"), "osDisk");
    if (textIn(objectIn(osDisk, "managedDisk"), "id") !== undefined) {
        throw notAllowed(
            "The Capture action is only supported on a Virtual Machine with blob based disks. Please use the 'Image' resource APIs to " +
                "create an Image from a managed Virtual Machine.",
        );
    }
    if (!runtimeOf(resource).isGeneralized) {
        throw notAllowed("Capture operation cannot be completed because the VM is not generalized.");
    }
    for (const member of ["vhdPrefix", "destinationContainerName", "overwriteVhds"]) {
        if (!(member in body)) {
            throw missing(`parameters.${member}`);
        }
    }
    const output: JsonObject = {
        $schema: "http://schema.management.azure.com/schemas/2014-04-01-preview/VM_IP.json",
        contentVersion: "1.0.0.0",
        parameters: {},
        resources: [],
    };
    return { isLong: true, output };
};

/** @see https://learn.microsoft.com/rest/api/compute/virtual-machines/retrieve-boot-diagnostics-data?view=rest-compute-2020-06-01 */
export const bootDiagnosticsData: Action = ({ resource }) => {
    const boot = objectIn(objectIn(objectIn(resource.body, "properties"), "diagnosticsProfile"), "bootDiagnostics");
    const uri = textIn(boot, "storageUri");
    if (boot.enabled !== true || uri === undefined) {
        throw notAllowed(`Boot diagnostics is not enabled for VM '${resource.name}'.`);
    }
    const base = `${uri.replace(/\/$/, "")}/bootdiagnostics-${resource.name}/${resource.name}`;
    return {
        output: {
            consoleScreenshotBlobUri: `${base}.screenshot.bmp`,
            serialConsoleLogBlobUri: `${base}.serialconsole.log`,
        },
    };
};
