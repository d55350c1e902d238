import { parseToken, type Token } from "../../azure-native/token.ts";

/** What a token of azure-native says. @throws where it is another provider's */
export function readToken(text: string): Token {
    const token = parseToken(text);
    if (token === undefined) {
        throw new Error(`"${text}" is no type of azure-native`);
    }
    return token;
}
