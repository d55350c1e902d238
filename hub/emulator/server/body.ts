import type { IncomingMessage } from "node:http";
import { ArmError } from "../wire/arm-error.ts";

/** The connection broke before the request was whole: there is nobody to answer. */
export class ClientGone extends Error {}

/**
 * The body of a request as text.
 * @throws ArmError where it is too long, compressed, or no text
 * @throws ClientGone
 */
export async function textOf(incoming: IncomingMessage, longest: number): Promise<string> {
    const { "content-length": announced, "content-encoding": encoding } = incoming.headers;
    if (encoding !== undefined && encoding.toLowerCase() !== "identity") {
        const message = `The content encoding '${encoding}' is not supported.`;
        throw new ArmError(415, "UnsupportedMediaType", message);
    }
    if (Number(announced ?? 0) > longest) {
        throw tooLong(longest);
    }
    const isBare = announced === undefined && incoming.headers["transfer-encoding"] === undefined;
    return isBare ? "" : decoded(await bytesOf(incoming, longest));
}

function bytesOf(incoming: IncomingMessage, longest: number): Promise<Buffer> {
    return new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        let length = 0;
        if (incoming.destroyed) {
            reject(new ClientGone());
        }
        const read = (chunk: Buffer) => {
            length += chunk.length;
            chunks.push(chunk);
            if (length > longest) {
                // Whoever still sends reads no answer: the rest is taken and dropped.
                incoming.off("data", read).resume();
                chunks.length = 0;
                reject(tooLong(longest));
            }
        };
        incoming.on("data", read);
        const broken = () => reject(new ClientGone());
        incoming.once("error", broken);
        incoming.once("close", broken);
        incoming.once("end", () => {
            incoming.off("close", broken);
            resolve(Buffer.concat(chunks));
        });
    });
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

function decoded(bytes: Buffer): string {
    try {
        return UTF_8.decode(bytes);
    } catch {
        throw new ArmError(
            400,
            "InvalidRequestContent",
            "The request content was invalid and could not be deserialized: 'It is not encoded in UTF-8.'.",
        );
    }
}

function tooLong(longest: number): ArmError {
    const size = longest / 1024 / 1024;
    const message = `The request content size exceeds the maximum size of ${size} MB.`;
    return new ArmError(413, "RequestContentTooLarge", message);
}
