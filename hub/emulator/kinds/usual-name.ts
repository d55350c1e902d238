/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const USUAL = /^[A-Za-z0-9_]([\w.-]{0,78}\w)?$/;

/** Why most resources cannot have a name; nothing where they can. */
export function usualNameFault(name: string): string | undefined {
    return USUAL.test(name) ? undefined : FAULT;
}

const FAULT =
    "The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. " +
    "The name may contain word characters or '.', '-', '_'.";
