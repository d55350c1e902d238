import * as pulumi from "@pulumi/pulumi";
import { type Check, formed, input, oneOf, optional, text } from "../arguments/check.ts";
import { isObject, record } from "../arguments/structure.ts";

export interface WindowsAdministrator {
    /** Created in the guest at its first boot. */
    username: pulumi.Input<string>;
    /** Becomes a secret of the stack, if it is none yet. */
    password: pulumi.Input<string>;
    sshPublicKey?: never;
}

/** Signs in by a key, by a password, or by both. */
export type LinuxAdministrator = {
    /** Created in the guest at its first boot. */
    username: pulumi.Input<string>;
    /** Becomes a secret of the stack, if it is none yet. */
    password?: pulumi.Input<string>;
    /** In OpenSSH form, `ssh-rsa AAAA…`. */
    sshPublicKey?: pulumi.Input<string>;
} & ({ password: pulumi.Input<string> } | { sshPublicKey: pulumi.Input<string> });

/** The operating system and who administers it. */
export type Guest =
    | {
          /** The operating system of the image. */
          os: "linux";
          administrator: LinuxAdministrator;
      }
    | { os: "windows"; administrator: WindowsAdministrator };

export const operatingSystem: Check = oneOf(["linux", "windows"]);

/** Never shows a password or a key. */
export function administrator(os: unknown): Check {
    return (value, path) => [
        ...record(members, os === "windows" ? WINDOWS : LINUX)(value, path),
        ...(isObject(value) ? missingCredentials(os, value).map((fault) => `${path}${fault}`) : []),
    ];
}

/** The part of `osProfile` that says who signs in. */
export function toCredentials({ os, administrator: { username, password, sshPublicKey } }: Guest) {
    const credentials = {
        adminUsername: username,
        ...(password === undefined ? {} : { adminPassword: pulumi.secret(password) }),
    };
    if (os === "windows") {
        return { ...credentials, windowsConfiguration: { provisionVMAgent: true } };
    }
    const path = pulumi.interpolate`/home/${username}/.ssh/authorized_keys`;
    return {
        ...credentials,
        linuxConfiguration: {
            disablePasswordAuthentication: password === undefined,
            ...(sshPublicKey === undefined ? {} : { ssh: { publicKeys: [{ path, keyData: sshPublicKey }] } }),
        },
    };
}

const LINUX = '{ username: "operator", sshPublicKey: "ssh-rsa AAAA…" }';
const WINDOWS = '{ username: "operator", password: "…" }';

const members = {
    username: input(text("operator")),
    password: optional(input(text())),
    sshPublicKey: optional(
        input(
            formed("ssh-rsa AAAA…", (key) =>
                /^(ssh|ecdsa)-\S+ \S+/.test(key)
                    ? undefined
                    : 'is not a public key in OpenSSH form. Write what ssh-keygen put into the .pub file: "ssh-rsa AAAA…".',
            ),
        ),
    ),
};

function missingCredentials(os: unknown, { password, sshPublicKey }: Record<string, unknown>): string[] {
    if (os === "windows") {
        return [
            ...(password === undefined ? ['.password is missing: os "windows" needs one.'] : []),
            ...(sshPublicKey === undefined ? [] : ['.sshPublicKey contradicts os "windows". Remove it.']),
        ];
    }
    const hasNone = password === undefined && sshPublicKey === undefined;
    return hasNone ? [" has neither sshPublicKey nor password. Write one of them."] : [];
}
