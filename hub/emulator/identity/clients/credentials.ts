import { Refusal } from "../protocol/refusal.ts";
import { type Application, applicationOf, isSecretOf } from "./application.ts";
import { ASSERTION_TYPE, type AssertionCheck, checkAssertion } from "./client-assertion.ts";

/** Somebody who has shown who he is. */
export interface Authenticated {
    application: Application;
    by: "secret" | "certificate";
}

/**
 * Who asks for a token, by a secret or a certificate.
 * @param basic the `Authorization` header, by which a client may tell its id and secret instead
 * @throws Refusal
 */
export async function authenticated(
    form: URLSearchParams,
    basic: string | undefined,
    applications: readonly Application[],
    check: AssertionCheck,
): Promise<Authenticated> {
    const [basicId, basicSecret] = basicCredentials(basic);
    const clientId = form.get("client_id") || basicId;
    if (!clientId) {
        throw new Refusal("missing", "client_id");
    }
    const application = applicationOf(clientId, applications);
    if (!application) {
        throw new Refusal("client", clientId);
    }
    const assertion = form.get("client_assertion");
    if (assertion) {
        if (form.get("client_assertion_type") !== ASSERTION_TYPE) {
            throw new Refusal("missing", "client_assertion_type");
        }
        await checkAssertion(assertion, application, check);
        return { application, by: "certificate" };
    }
    const secret = form.get("client_secret") || basicSecret;
    if (!secret) {
        throw new Refusal("credential", clientId);
    }
    if (!isSecretOf(application, secret)) {
        throw new Refusal("secret", clientId);
    }
    return { application, by: "secret" };
}

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
function basicCredentials(header: string | undefined): [id?: string, secret?: string] {
    const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? "") ?? [];
    if (encoded === undefined) {
        return [];
    }
    const [, id = "", secret = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, "base64").toString()) ?? [];
    // A form of one member is how names and values are written here.
    return [id, secret].map((text) => new URLSearchParams(`text=${text.replaceAll("&", "%26")}`).get("text") ?? "") as [
        string,
        string,
    ];
}
