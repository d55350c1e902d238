import { ArmError } from "../wire/arm-error.ts";

const LONGEST_PATH = 4096;
const LONGEST_SEGMENT = 260;

/** The texts between the slashes of a path. @throws ArmError where they are none that a resource can have */
export function segmentsOf(path: string): string[] {
    // Clients that put an id behind the slash of an endpoint send two.
    const [root, ...segments] = path
        .replace(/^\/(?=\/)/, "")
        .replace(/\/$/, "")
        .split("/");
    const fault = (why: string) => new ArmError(400, "InvalidRequestUri", `The request URI is invalid: ${why}.`);
    if (root !== "" || path.length > LONGEST_PATH) {
        throw fault(root === "" ? `it is longer than ${LONGEST_PATH} characters` : "it does not begin with a slash");
    }
    return segments.map((segment) => {
        const text = decodedFrom(segment);
        if (text === undefined || text === "" || text.length > LONGEST_SEGMENT || /[\p{Cc}/\\?#]/u.test(text)) {
            throw fault("a segment of its path is empty, too long, or holds a character that names cannot hold");
        }
        return text;
    });
}

function decodedFrom(segment: string): string | undefined {
    try {
        return decodeURIComponent(segment);
    } catch {
        return undefined;
    }
}
