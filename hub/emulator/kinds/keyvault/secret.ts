import { ArmError } from "../../wire/arm-error.ts";
import { objectIn, textIn } from "../../wire/json.ts";
import type { Kind } from "../kind.ts";
import { VAULTS } from "./vault-name.ts";

/**
 * Secrets as templates make them: what they hold is never answered.
 * @see https://learn.microsoft.com/rest/api/keyvault/secrets/create-or-update?view=rest-keyvault-2019-09-01
 */
export const secret: Kind = {
    type: `${VAULTS}/secrets`,
    answers: { created: 201, replaced: 200, removed: 200, takesTime: [] },
    isTracked: false,
    patches: "all",
    complete({ hub, id, name, body, before }) {
        const { value: _value, ...properties } = objectIn(body, "properties");
        const value = textIn(objectIn(body, "properties"), "value") ?? textIn(before?.secrets ?? {}, "value");
        if (value === undefined) {
            throw new ArmError(
                400,
                "BadRequest",
                "The parameter properties.value is missing: the text to keep secret.",
            );
        }
        const { name: region, domain, newId, now } = hub.options;
        const [, vaultName = ""] = /\/vaults\/([^/]+)\//i.exec(id) ?? [];
        const uri = `https://${vaultName.toLowerCase()}.vault.${region}.${domain}/secrets/${name}`;
        const seconds = Math.floor(now() / 1000);
        const { created = seconds } = before ? objectIn(objectIn(before.body, "properties"), "attributes") : {};
        body.properties = {
            ...properties,
            attributes: { enabled: true, ...objectIn(properties, "attributes"), created, updated: seconds },
            secretUri: uri,
            secretUriWithVersion: `${uri}/${newId().replaceAll("-", "")}`,
        };
        return { secrets: { value } };
    },
    nameFault: (name) => (/^[\dA-Za-z-]{1,127}$/.test(name) ? undefined : "It can hold letters, digits and hyphens."),
};
