import type { Target } from "../azure/azure.ts";
import type { ArmClient, ArmRequest } from "./arm-client.ts";

/**
 * Refuses to make what is there already, since a PUT would change it.
 * https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/azure/client_azcore.go, `CanCreate`
 * @throws in azure-native's words
 */
export async function checkAbsent(
    client: ArmClient,
    { id }: Target,
    request: Pick<ArmRequest, "apiVersion" | "signal">,
) {
    const { status, bodyAsText = "" } = await client.ask({ method: "GET", at: id, ...request });
    if (status === 200 && !isEmpty(bodyAsText ?? "")) {
        throw new Error(`cannot create already existing resource '${id}'`);
    }
    if (![200, 204, 404].includes(status)) {
        throw new Error(`cannot check existence of resource '${id}': status code ${status}, ${bodyAsText}`);
    }
}

/** Some APIs answer so of what is not there. */
function isEmpty(text: string): boolean {
    try {
        return Object.keys(JSON.parse(text)).length === 0;
    } catch {
        return true;
    }
}
