import { invalid, refused } from "../contract/faults.ts";
import type { Item } from "../contract/items.ts";
import { flagIn } from "../contract/values.ts";

/**
 * The one IP configuration that is primary: the only one always, otherwise the one that says so.
 * @throws ArmError in the words of https://github.com/Azure/azure-sdk-for-go/issues/259
 */
export function primaryOf(id: string, name: string, items: readonly Item[]): Item {
    const [only, ...others] = items;
    if (!only) {
        throw invalid(id, "properties.ipConfigurations", [], "a list of at least one IP configuration");
    }
    const [primary, second] = others.length === 0 ? [only] : items.filter(({ sent }) => flagIn(sent, "primary", false));
    if (!primary) {
        throw refused(
            "NetworkInterfaceMustHaveOneOneIPConfigAsPrimary",
            `Network Interface ${name} specifies multiple IPConfigurations but none of the IPConfigurations is specified as Primary.`,
        );
    }
    if (second) {
        const expected = `true for one IP configuration alone, not for ${primary.name} and ${second.name}`;
        throw invalid(id, "primary", true, expected);
    }
    return primary;
}
