import fc from "fast-check";

/** Promises in words of their writers, of one meaning, of several and of none. */
export const spokenValues = [
    ...["eight hours", "4 Stunden", "240", "1-4 hours", "4 hours or less", "2 dní", "Mars/Olympus", "tomorrow"],
    ...["daily at 02:00", "weekly on Sunday", "at 25:00", "every 4 h", "block", "maybe", "Standard_D4s_v5"],
];
/** What is hardly ever meant, and what would harm a terminal. */
export const texts = fc.oneof(
    fc.constantFrom(...spokenValues),
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
export const memberNames = fc.oneof(
    fc.constantFrom(...["plan", "rto", "Rto", "hub", "tags", "name", "settings", "pasword", "toString", "constructor"]),
    texts,
);
/** Any JSON. */
export const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
    junk: fc.oneof(
        { maxDepth: 3 },
        fc.oneof(texts, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
        fc.array(tie("junk"), { maxLength: 3 }),
        fc.dictionary(memberNames, tie("junk"), { maxKeys: 3 }),
    ),
}));
