import type { IncomingMessage } from "node:http";
import { ArmError } from "../wire/arm-error.ts";
import { LONGEST_BODY } from "./limits.ts";

/** The body of a request as text. @throws ArmError where it is too long, or no text */
export async function textOf(incoming: IncomingMessage): Promise<string> {
    const announced = Number(incoming.headers["content-length"] ?? 0);
    const chunks: Buffer[] = [];
    let length = 0;
    if (announced > LONGEST_BODY) {
        throw tooLong();
    }
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > LONGEST_BODY) {
            throw tooLong();
        }
        chunks.push(chunk);
    }
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
    } catch {
        throw new ArmError(
            400,
            "InvalidRequestContent",
            "The request content was invalid and could not be deserialized: 'It is not encoded in UTF-8.'.",
        );
    }
}

function tooLong(): ArmError {
    return new ArmError(
        413,
        "RequestContentTooLarge",
        `The request content size exceeds the maximum size of ${LONGEST_BODY / 1024 / 1024} MB.`,
        // What is still to come is not read.
        { headers: { connection: "close" } },
    );
}
