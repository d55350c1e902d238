import * as pulumi from "@pulumi/pulumi";
import { type Check, input, oneOf, optional, text } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";

/** A service principal, which signs in with a secret or with a certificate. */
export type ServicePrincipal = {
    /** The application id of the service principal. */
    clientId: pulumi.Input<string>;
    /** Becomes a secret of the stack, if it is none yet. */
    clientSecret?: pulumi.Input<string>;
    /** The path of a PFX file. */
    clientCertificatePath?: pulumi.Input<string>;
    /** Becomes a secret of the stack, if it is none yet. */
    clientCertificatePassword?: pulumi.Input<string>;
} & ({ clientSecret: pulumi.Input<string> } | { clientCertificatePath: pulumi.Input<string> });

/** A Hub that signs in through Microsoft Entra ID. */
export type EntraId = ServicePrincipal & {
    /** The directory that the Hub is connected to: Microsoft Entra ID, or Active Directory Federation Services. */
    identity: "entra-id";
    /** The id of the directory's tenant. */
    tenantId: pulumi.Input<string>;
};

/** A Hub that signs in through Active Directory Federation Services, connected to the Internet or not. */
export type AdFs = ServicePrincipal & { identity: "ad-fs"; tenantId?: never };

export type Authentication = EntraId | AdFs;

/** Never shows a secret. */
export const authentication: Check = (value, path) => {
    const identity = isObject(value) ? value.identity : undefined;
    const tenantId = identity === "ad-fs" ? noTenant : input(text("contoso.onmicrosoft.com"));
    const faults = record({ ...members, tenantId })(value, path);
    const { clientSecret, clientCertificatePath } = isObject(value) ? value : {};
    return faults.length > 0 || clientSecret !== undefined || clientCertificatePath !== undefined
        ? faults
        : [`${path} has neither clientSecret nor clientCertificatePath. Write one of them.`];
};

const members = {
    identity: oneOf(["entra-id", "ad-fs"]),
    clientId: input(text()),
    clientSecret: optional(input(text())),
    clientCertificatePath: optional(input(text("operator.pfx"))),
    clientCertificatePassword: optional(input(text())),
};

const noTenant: Check = (value, path) =>
    value === undefined ? [] : [`${path} contradicts identity "ad-fs", which has no tenants. Remove it.`];

/** What azure-native's provider takes: https://www.pulumi.com/registry/packages/azure-native/installation-configuration/ */
export function toCredentials(how: Authentication | undefined): Record<string, pulumi.Input<string>> {
    if (how === undefined) {
        return {};
    }
    const { identity, tenantId, clientId, clientCertificatePath } = how;
    return {
        clientId: pulumi.secret(clientId),
        ...secretOf("clientSecret", how.clientSecret),
        ...(clientCertificatePath === undefined ? {} : { clientCertificatePath }),
        ...secretOf("clientCertificatePassword", how.clientCertificatePassword),
        // AD FS is told by this name of a tenant, and Microsoft's own directory does not know it.
        ...(identity === "ad-fs" ? { tenantId: "adfs", disableInstanceDiscovery: "true" } : { tenantId }),
    };
}

function secretOf(name: string, value: pulumi.Input<string> | undefined) {
    return value === undefined ? {} : { [name]: pulumi.secret(value) };
}
