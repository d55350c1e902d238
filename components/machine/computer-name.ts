import { quote } from "../../text/quote.ts";
import { type Check, text } from "../arguments/check.ts";

/** From the documentation of Microsoft.Compute/virtualMachines, `osProfile.computerName`. */
const LONGEST_NAME = { linux: 64, windows: 15 };

/**
 * The name of the computer inside the VM.
 * @param fallback what stands in where it is not given: the component's name
 * @param suffix what the component appends, `-0`
 */
export function computerName(os: unknown, fallback: string, suffix = ""): Check {
    const longest = (os === "windows" ? LONGEST_NAME.windows : LONGEST_NAME.linux) - suffix.length;
    return (value, path) => {
        const name = value === undefined ? fallback : value;
        const faults = text("erp-db")(name, path);
        if (faults.length > 0) {
            return faults;
        }
        const origin = value === undefined ? ", from the component's name" : "";
        const fault = faultOf(name as string, longest, os);
        const example = corrected(name as string, longest);
        return fault ? [`${path} is ${quote(name as string)}${origin}: ${fault}. Write e.g. "${example}".`] : [];
    };
}

function faultOf(name: string, longest: number, os: unknown): string | undefined {
    if (name.length > longest) {
        return `${os === "windows" ? "Windows" : "Linux"} leaves it ${longest} characters`;
    }
    if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(name)) {
        return "it may hold letters, digits and inner dashes only";
    }
    return /^\d+$/.test(name) ? "it may not be a number" : undefined;
}

function corrected(name: string, longest: number): string {
    const parts = name.match(/[a-z0-9]+/gi) ?? [];
    const cut = parts.join("-").slice(0, longest).replace(/-$/, "");
    return /[a-z]/i.test(cut) ? cut : `vm-${cut}`.slice(0, longest).replace(/-$/, "");
}
