import type { Believed, Target } from "../azure/azure.ts";
import { wireType } from "../azure/wire.ts";
import type { ArmRequest } from "./arm-client.ts";
import { followOperation } from "./long-operation.ts";
import { ResponseError } from "./response-error.ts";
import { apiVersionOf, type Session, withinTime } from "./session.ts";

/** https://github.com/pulumi/pulumi-azure-native/blob/master/provider/pkg/azure/client_azcore.go, `Delete` */
export async function removeFrom(
    session: Session,
    { type, id }: Target,
    { inputs }: Believed,
    timeout: number | undefined,
): Promise<void> {
    const apiVersion = apiVersionOf(type, inputs);
    const wire = wireType(type.key);
    await withinTime(session, timeout, async (signal) => {
        const request: ArmRequest = { method: "DELETE", at: id, apiVersion, signal };
        try {
            const accepted = await session.client.send(request, [200, 202, 204]);
            if (!wire || wire.isLongToDelete) {
                await followOperation(session.client, { accepted, request, interval: session.pace.deletePoll });
            }
        } catch (error) {
            // It is gone, which is all that was wanted.
            if (!(error instanceof ResponseError && error.status === 404)) {
                throw error;
            }
        }
    });
}
