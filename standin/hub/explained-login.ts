import type { HttpClient } from "@azure/core-rest-pipeline";
import type { TokenCredential } from "@azure/identity";
import { ResponseError } from "./response-error.ts";

/**
 * A credential that says what went wrong where it gets no token: the client itself tells no more than that its endpoints
 * cannot be found.
 * https://github.com/Azure/azure-sdk-for-go/blob/main/sdk/azidentity/errors.go
 * @param name as azure-native's library calls it
 */
export function explained(
    name: string,
    http: HttpClient,
    create: (http: HttpClient) => TokenCredential,
): TokenCredential {
    let failure: Error | undefined;
    const credential = create({
        async sendRequest(request) {
            try {
                const response = await http.sendRequest(request);
                failure = response.status < 400 ? undefined : new ResponseError(response, "verbose");
                return response;
            } catch (error) {
                failure = error as Error;
                throw error;
            }
        },
    });
    return {
        async getToken(scopes, options) {
            failure = undefined;
            try {
                return await credential.getToken(scopes, options);
            } catch (error) {
                const reason = failure ?? (error as Error);
                throw new Error(`${name} authentication failed. ${reason.message}`, { cause: error });
            }
        },
    };
}
