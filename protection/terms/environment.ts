/** Words that mean the environments of the Cloud Adoption Framework. */
const SYNONYMS = new Map([
    ["dev", "development"],
    ["testing", "test"],
]);

/** An environment in the words of the Cloud Adoption Framework, in lower case. */
export function environmentInFull(environment: string): string {
    const word = environment.trim().toLowerCase();
    return SYNONYMS.get(word) ?? word;
}
