/** `yyyyMMddTHHmmssZ`, which `utcNow()` yields without a format. */
const DEFAULT = "yyyyMMddTHHmmssZ";
const TOKEN = /'[^']*'|\\.|yyyy|yy|MMMM|MMM|MM|M|dddd|ddd|dd|d|HH|H|hh|h|mm|m|ss|s|f{1,3}|tt|[A-Za-z]|[^A-Za-z\\']+/g;

/** Formats of one letter, and what they stand for. */
const STANDARD: ReadonlyMap<string, string> = new Map([
    ["d", "MM/dd/yyyy"],
    ["o", "yyyy-MM-ddTHH:mm:ss.fff0000Z"],
    ["s", "yyyy-MM-ddTHH:mm:ss"],
    ["u", "yyyy-MM-dd HH:mm:ssZ"],
]);

/**
 * A moment in UTC in a format of .NET; nothing for formats that are not known here.
 * @param milliseconds since 1970
 * @see https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings
 */
export function momentAs(milliseconds: number, format: string = DEFAULT): string | undefined {
    const custom = format.length === 1 ? STANDARD.get(format) : format;
    const tokens = custom?.match(TOKEN) ?? [];
    const pieces = tokens.map((token) => piece(new Date(milliseconds), token));
    const isWhole = custom !== "" && tokens.join("") === custom;
    return isWhole && pieces.every((one) => one !== undefined) ? pieces.join("") : undefined;
}

function piece(moment: Date, token: string): string | undefined {
    const [year, hour] = [moment.getUTCFullYear(), moment.getUTCHours()];
    const named = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options }).format(moment);
    const parts: Readonly<Record<string, string>> = {
        yyyy: padded(year, 4),
        yy: padded(year % 100, 2),
        MMMM: named({ month: "long" }),
        MMM: named({ month: "short" }),
        dddd: named({ weekday: "long" }),
        ddd: named({ weekday: "short" }),
        tt: hour < 12 ? "AM" : "PM",
        ...numbers({ M: moment.getUTCMonth() + 1, d: moment.getUTCDate(), H: hour, h: hour % 12 || 12 }),
        ...numbers({ m: moment.getUTCMinutes(), s: moment.getUTCSeconds() }),
        ...Object.fromEntries([1, 2, 3].map((digits) => ["f".repeat(digits), fraction(moment, digits)])),
        // Letters that stand for themselves in the formats of Azure's own examples.
        T: "T",
        Z: "Z",
    };
    if (Object.hasOwn(parts, token)) {
        return parts[token];
    }
    if (/^['\\]/.test(token)) {
        return token.replace(/^'(.*)'$|^\\(.)$/s, "$1$2");
    }
    return /^[A-Za-z]/.test(token) ? undefined : token;
}

/** Each once as it is, and once with two digits. */
function numbers(values: Readonly<Record<string, number>>): Record<string, string> {
    return Object.fromEntries(
        Object.entries(values).flatMap(([token, value]) => [
            [token, String(value)],
            [token.repeat(2), padded(value, 2)],
        ]),
    );
}

function fraction(moment: Date, digits: number): string {
    return padded(moment.getUTCMilliseconds(), 3).slice(0, digits);
}

function padded(value: number, digits: number): string {
    return String(value).padStart(digits, "0");
}
