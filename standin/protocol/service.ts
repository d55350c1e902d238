import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { type Failure, toFailure } from "./failure.ts";

type Methods = keyof { [Name in keyof IResourceProviderServer as string extends Name ? never : Name]: true };

type Unary = Exclude<Methods, "list">;

type Request<Name extends Unary> = Parameters<IResourceProviderServer[Name]>[0]["request"];

type Response<Name extends Unary> = NonNullable<Parameters<Parameters<IResourceProviderServer[Name]>[1]>[1]>;

/** The answers to requests; `connection` tells the engines' providers apart. An error that is thrown becomes the answer. */
export type Answers = {
    readonly [Name in Unary]?: (request: Request<Name>, connection: string) => Response<Name> | Promise<Response<Name>>;
};

/** Makes a gRPC implementation of the provider protocol out of plain functions. */
export function toService(answers: Answers): Partial<IResourceProviderServer> {
    return Object.fromEntries(
        Object.entries(answers).map(([name, answer]) => [name, toHandler(name, answer as Answer)]),
    );
}

type Answer = (request: unknown, connection: string) => unknown;

interface Call {
    request: unknown;
    getPeer(): string;
}

type Reply = (error: Failure | null, response?: unknown) => void;

function toHandler(name: string, answer: Answer) {
    return async (call: Call, reply: Reply) => {
        try {
            reply(null, await answer(call.request, call.getPeer()));
        } catch (error) {
            reply(toFailure(name, error));
        }
    };
}
