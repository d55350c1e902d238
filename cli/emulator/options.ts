import { quote } from "../../text/quote.ts";
import { parseOptions, UsageError, unknownWord } from "../command.ts";
import { time, wholeNumber } from "./values.ts";

/** What the emulator is told. */
export interface Options {
    hubs: readonly { name: string; nodes?: number }[];
    data?: string;
    settings?: string;
    console?: string;
    clientSecret?: string;
    port?: number;
    consolePort?: number;
    cores?: number;
    /** In seconds. */
    retryAfter?: number;
    /** In milliseconds. */
    operationTime?: number;
    signIn: "entra" | "adfs";
    isLenient: boolean;
    hasModernMetadata: boolean;
    isJson: boolean;
    faults: readonly string[];
}

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean", default: false } as const;

/** @throws {UsageError} that says what would be right */
export function readOptions(args: readonly string[]): { options: Options; words: readonly string[] } {
    const { values, positionals: words } = parseOptions(args, {
        hub: { type: "string", multiple: true, default: ["west"] },
        data: TEXT,
        port: TEXT,
        "console-port": TEXT,
        lenient: FLAG,
        "modern-metadata": FLAG,
        identity: { type: "string", default: "entra" },
        cores: TEXT,
        "operation-time": TEXT,
        "retry-after": TEXT,
        settings: TEXT,
        fault: { type: "string", multiple: true, default: [] },
        "client-secret": TEXT,
        json: FLAG,
        console: TEXT,
    });
    const { data, settings, console, "client-secret": clientSecret } = values;
    const numbers = {
        port: wholeNumber("--port", values.port, 1, 65_535),
        consolePort: wholeNumber("--console-port", values["console-port"], 1, 65_535),
        cores: wholeNumber("--cores", values.cores, 1, 1_000_000),
        retryAfter: wholeNumber("--retry-after", values["retry-after"], 0, 3600),
        operationTime: time("--operation-time", values["operation-time"]),
    };
    const texts = { data, settings, console, clientSecret };
    for (const [name, text] of Object.entries(texts)) {
        if (text === "") {
            throw new UsageError(
                `--${name === "clientSecret" ? "client-secret" : name} is empty. Write what it says, or leave it out.`,
            );
        }
    }
    const options = {
        ...defined(texts),
        ...defined(numbers),
        hubs: values.hub.map(hubIn),
        signIn: signInNamed(values.identity),
        isLenient: values.lenient,
        hasModernMetadata: values["modern-metadata"],
        isJson: values.json,
        faults: values.fault,
    };
    return { options, words };
}

function hubIn(text: string): Options["hubs"][number] {
    const [name = "", nodes, ...rest] = text.split("=");
    if (name === "" || rest.length > 0) {
        throw new UsageError(`--hub is ${quote(text)}, which names no Hub. Write e.g. --hub west or --hub edge=1.`);
    }
    const count = wholeNumber(`the number of nodes in --hub ${quote(text)}`, nodes, 1, 16);
    return { name, ...(count !== undefined && { nodes: count }) };
}

function signInNamed(word: string): Options["signIn"] {
    const found = (["entra", "adfs"] as const).find((kind) => kind === word);
    if (!found) {
        throw unknownWord("identity", word, ["entra", "adfs"]);
    }
    return found;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(members: T): Defined<T> {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
