import * as pulumi from "@pulumi/pulumi";
import { Lazy } from "../fuzz/edits.ts";
import { markedSecret } from "../fuzz/told.ts";

class OfItsOwn {
    app = "erp";
}

const values: Record<string, () => unknown> = {
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

/** What is no JSON: whatever else a program without types can hold. */
export const strange = Object.entries(values).map(([text, make]) => new Lazy(text, make));
