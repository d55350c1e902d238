/** Why somebody gets no token. Microsoft Entra ID and AD FS say it in their own words, with the value. */
export type Reason =
    /** The method, of a request that is no POST. */
    | "method"
    /** The name of a parameter that is missing. */
    | "missing"
    /** The name of a parameter that there is not. */
    | "surplus"
    /** A tenant that there is not, by which a token is asked for, or where one can be got. */
    | "tenant"
    | "discovered tenant"
    /** The authority that is somebody else's. */
    | "instance"
    /** The kind of grant, where it is none that the emulator has. */
    | "grant"
    /** The id of a client that is not registered. */
    | "client"
    /** No secret and no assertion. */
    | "credential"
    /** The id of the client whose secret is another one. */
    | "secret"
    /** What is not right with an assertion that cannot be read. */
    | "assertion"
    /** Why a signature does not count, with the thumbprint of the key. */
    | "signature"
    /** When an assertion would be valid, and what time it is. */
    | "time"
    /** The audience of an assertion that is meant for others. */
    | "audience"
    /** The issuer of an assertion that is not the client. */
    | "issuer"
    /** The scopes, where they are not one resource's default. */
    | "scope"
    /** The resource that no tokens are given for. */
    | "resource";

export class Refusal extends Error {
    readonly reason: Reason;
    readonly value: string;

    constructor(reason: Reason, value: string) {
        super(`${reason}: ${value}`);
        this.reason = reason;
        this.value = value;
    }
}
