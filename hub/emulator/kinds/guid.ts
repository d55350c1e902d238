const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function isGuid(text: string): boolean {
    return GUID.test(text);
}
