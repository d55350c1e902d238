import { invalid } from "../refusals.ts";

/**
 * @throws ArmError where it is too short, too long or too simple
 * @see https://learn.microsoft.com/azure/virtual-machines/windows/faq and …/linux/faq
 */
export function checkPassword(password: string, isWindows: boolean): void {
    const [from, to] = isWindows ? [8, 123] : [6, 72];
    const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password));
    if (password.length < from || password.length > to || kinds.length < 3) {
        throw invalid(
            "adminPassword",
            `The supplied password must be between ${from}-${to} characters long and must satisfy at least 3 of password complexity ` +
                "requirements from the following: 1) Contains an uppercase character 2) Contains a lowercase character 3) Contains a numeric digit 4) Contains a special character.",
        );
    }
}
