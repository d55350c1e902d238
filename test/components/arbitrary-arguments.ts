import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import * as hubguard from "../../components/index.ts";
import { markedSecret, plainSecret } from "../fuzz/told.ts";
import { backedUp } from "../policypack/machines.ts";
import { accepted, make } from "./combinations.ts";
import { lone } from "./valid-args.ts";

/** A value that is made when it is needed: outputs belong to the program that runs. */
export interface Lazy {
    make(): unknown;
    toString(): string;
}

/** What a program calls, with arguments that are accepted, some of them edited. */
export interface Drawn {
    use: string;
    /** Of the component, if it is one. */
    name: Lazy;
    edits: Edit[];
}

/** A component or a function, and arguments that it accepts. */
interface Use {
    /** What its refusals begin with. */
    subject: string;
    args: () => unknown[];
    call: (args: readonly unknown[], name: unknown) => unknown;
}

/** A change at a place, which is found by taking the member of that number again and again. */
interface Edit {
    at: number[];
    how: "replace" | "remove" | "add" | "repeat";
    member: string;
    value: Lazy;
}

class Made implements Lazy {
    readonly #text: string;
    readonly make: () => unknown;

    constructor(text: string, make: () => unknown) {
        this.#text = text;
        this.make = make;
    }

    toString(): string {
        return this.#text;
    }

    get [fc.toStringMethod](): () => string {
        return () => this.#text;
    }
}

class OfItsOwn {
    app = "erp";
}

/** What is no JSON: whatever else a program without types can hold. */
const strange: Record<string, () => unknown> = {
    undefined: () => undefined,
    NaN: () => Number.NaN,
    Infinity: () => Number.POSITIVE_INFINITY,
    "-0": () => -0,
    "10n": () => 10n,
    'Symbol("s")': () => Symbol("s"),
    "() => 1": () => () => 1,
    "new Date(0)": () => new Date(0),
    "new Date(NaN)": () => new Date(Number.NaN),
    "new Map()": () => new Map([["app", "erp"]]),
    "Object.create(null)": () => Object.assign(Object.create(null), { app: "erp" }),
    "new OfItsOwn()": () => new OfItsOwn(),
    'new String("4h")': () => new String("4h"),
    "[,1]": () => new Array(2),
    "/x/": () => /x/,
    cyclic: () => {
        const own: Record<string, unknown> = { app: "erp" };
        own.self = own;
        return own;
    },
    'output("4h")': () => pulumi.output("4h"),
    "output(undefined)": () => pulumi.output(undefined),
    "output({})": () => pulumi.output({ app: "erp" }),
    "secret(…)": () => pulumi.secret(markedSecret),
    'Promise.resolve("4h")': () => Promise.resolve("4h"),
    "deep nesting": () => Array.from({ length: 5_000 }).reduce((inner) => ({ app: inner }), {}),
};

const texts = fc.oneof(
    fc.constantFrom(
        ...["", " ", "4h", "PT4H", "4 hours", "backup", "none", "local", "0 2 * * *", "2027-02-30", "10.0.0.4", "west"],
        ...[
            "x".repeat(10_000),
            "\u001B[2J\r\n\u0007",
            "\u202Eevil\u2066",
            '"\\',
            "a::b",
            "__proto__",
            "*",
            "/",
            "名前",
        ],
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
);
const memberNames = fc.oneof(
    fc.constantFrom(...["plan", "rto", "Rto", "hub", "tags", "name", "settings", "pasword", "toString", "constructor"]),
    texts,
);
const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
    junk: fc.oneof(
        { maxDepth: 3 },
        fc.oneof(texts, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
        fc.array(tie("junk"), { maxLength: 3 }),
        fc.dictionary(memberNames, tie("junk"), { maxKeys: 3 }),
    ),
}));

/** Anything at all. */
export const anything: fc.Arbitrary<Lazy> = fc.oneof(
    { weight: 3, arbitrary: junk.map((value) => new Made(fc.stringify(value), () => value)) },
    {
        weight: 2,
        arbitrary: fc.constantFrom(...Object.entries(strange)).map(([text, make]) => new Made(text, make)),
    },
);

const names = fc.oneof(
    { weight: 6, arbitrary: fc.constant<Lazy>(new Made('"erp"', () => "erp")) },
    { weight: 2, arbitrary: texts.map((text) => new Made(fc.stringify(text), () => text)) },
    { weight: 1, arbitrary: anything },
);

const edit: fc.Arbitrary<Edit> = fc.record({
    at: fc.array(fc.nat(20), { maxLength: 5 }),
    how: fc.constantFrom("replace", "replace", "remove", "add", "repeat"),
    member: memberNames,
    value: anything,
});

const settings = {
    settings: {
        tiers: { gold: { rto: "8h", rpo: "4h" } },
        plans: { images: { method: "snapshot", schedule: "0 */4 * * *", target: "backup.dc2.contoso.com" } },
        products: ["commvault"],
        tags: { app: "application" },
    },
    "restore-fits-rto": { rate: "1GB/s", fixed: "5m" },
};
const calendar = {
    every: "1d",
    waves: [["erp-db", { name: "erp-web", instances: 2, every: "12h" }], ["crm"]],
    windows: [
        { from: "20:00", to: "06:00", days: ["mon", "tue"] },
        { from: "12:00", to: "13:00" },
    ],
    blackouts: [{ from: "01:00", to: "02:00" }],
    timeZone: "Europe/Berlin",
    maximumInParallel: 5,
    duration: "30m",
    pinned: { crm: "CRON_TZ=Europe/Berlin 30 21 * * *" },
};

// biome-ignore lint/suspicious/noExplicitAny: programs without types can pass anything.
type Any = any;
const functions: Record<string, Omit<Use, "subject">> = {
    recoveryTiers: { args: () => [settings.settings.tiers], call: ([tiers]: Any) => hubguard.recoveryTiers(tiers) },
    checkPlan: { args: () => [lone.plan, settings], call: ([plan, own]: Any) => hubguard.checkPlan(plan, own) },
    fromTags: { args: () => [backedUp, settings], call: ([tags, own]: Any) => hubguard.fromTags(tags, own) },
    protection: {
        args: () => [lone.plan, { settings, instances: 2 }],
        call: ([plan, options]: Any) => hubguard.protection(plan, options),
    },
    protectMachines: {
        args: () => [{ "erp-*": lone.plan }, { settings }],
        call: ([plans, options]: Any) => hubguard.protectMachines(plans, options),
    },
    BackupCalendar: { args: () => [calendar], call: ([args]: Any) => new hubguard.BackupCalendar(args).toJSON() },
};

const uses: Readonly<Record<string, Use>> = {
    ...Object.fromEntries(
        Object.entries(accepted).map(([use, { component, args }]) => {
            const call: Use["call"] = ([edited], name) => make(component, name, edited);
            return [use, { subject: component, args: () => [withSecrets(args())], call }];
        }),
    ),
    ...Object.fromEntries(Object.entries(functions).map(([subject, use]) => [subject, { subject, ...use }])),
};

/** Arguments of every component and function, nearly as programs write them. */
export const drawnArguments: fc.Arbitrary<Drawn> = fc.record({
    use: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...Object.keys(accepted)) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(functions)) },
    ),
    name: names,
    edits: fc.array(edit, { maxLength: 4 }),
});

/** What is called, and the call, for a program to make it. */
export function callOf({ use, name, edits }: Drawn): { subject: string; call: () => unknown } {
    const { subject, args, call } = uses[use] as Use;
    return {
        subject,
        call() {
            const root = { args: copy(args()) };
            for (const one of edits) {
                apply(one, root);
            }
            return call(Array.isArray(root.args) ? root.args : [root.args], name.make());
        },
    };
}

type Members = Record<string, unknown>;

/** Plants secrets where programs keep them. */
function withSecrets(args: unknown): unknown {
    const { administrator, ...others } = args as { administrator: Members };
    const password = "password" in administrator ? { password: `${plainSecret} ${markedSecret}` } : {};
    return {
        ...others,
        administrator: { ...administrator, ...password },
        customData: markedSecret,
        tags: { owner: "me", purpose: pulumi.secret(markedSecret) },
        settings,
    };
}

/** A copy down to what is not the program's own, such as a Hub. */
function copy(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(copy);
    }
    return isPlain(value)
        ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]))
        : value;
}

function isPlain(value: unknown): value is Members {
    return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function apply({ at, how, member, value }: Edit, root: Members): void {
    const { holder, name } = placeIn(root, at);
    const found = holder[name];
    if (how === "replace") {
        define(holder, name, value.make());
    } else if (how === "remove") {
        delete holder[name];
    } else if (how === "add" && isPlain(found)) {
        define(found, member, value.make());
    } else if (Array.isArray(found)) {
        found.push(how === "add" ? value.make() : found[0]);
    }
}

/** Own members only, whatever their names: `__proto__` too. */
function define(holder: Members, name: string, value: unknown): void {
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function placeIn(root: Members, at: readonly number[]): { holder: Members; name: string } {
    let holder = root;
    let name = "args";
    for (const step of at) {
        const found = holder[name];
        const inner = Array.isArray(found) || isPlain(found) ? Object.keys(found) : [];
        const next = inner[step % inner.length];
        if (next === undefined) {
            break;
        }
        holder = found as Members;
        name = next;
    }
    return { holder, name };
}
