import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty, grpc } from "../../standin/protocol/grpc.ts";
import { fromStruct, type Properties, toStruct } from "../../standin/protocol/values.ts";

type Done<Response> = (error: Error | null, response: Response) => void;

/** A provider connection as an engine makes it, for the stack `dev` of the project `demo`. */
export class Client {
    readonly #raw: InstanceType<typeof services.ResourceProviderClient>;

    constructor(port: number) {
        this.#raw = new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
            // Engines for different providers never share a connection.
            "grpc.use_local_subchannel_pool": 1,
        });
    }

    configure(config: Properties) {
        const request = new messages.ConfigureRequest()
            .setUrn(toUrn("pulumi:providers:azure-native", "default"))
            .setArgs(toStruct(config));
        return toPromise((done: Done<messages.ConfigureResponse>) => this.#raw.configure(request, done));
    }

    async check(type: string, news: Properties) {
        const request = new messages.CheckRequest()
            .setUrn(toUrn(type, "web"))
            .setType(type)
            .setName("web")
            .setNews(toStruct(news))
            .setRandomseed(Buffer.from("seed"));
        const response = await toPromise((done: Done<messages.CheckResponse>) => this.#raw.check(request, done));
        return fromStruct(response.getInputs());
    }

    async create(type: string, inputs: Properties, { preview = false, timeout = 0 } = {}) {
        const request = new messages.CreateRequest()
            .setUrn(toUrn(type, "web"))
            .setType(type)
            .setName("web")
            .setProperties(toStruct(inputs))
            .setTimeout(timeout)
            .setPreview(preview);
        const response = await toPromise((done: Done<messages.CreateResponse>) => this.#raw.create(request, done));
        return { id: response.getId(), outputs: fromStruct(response.getProperties()) };
    }

    async read(type: string, id: string, state: Properties = {}) {
        return (await this.refresh(type, id, state)).outputs;
    }

    /** @param inputs absent in an import */
    async refresh(type: string, id: string, state: Properties, inputs?: Properties) {
        const request = new messages.ReadRequest()
            .setUrn(toUrn(type, "web"))
            .setType(type)
            .setId(id)
            .setProperties(toStruct(state));
        if (inputs) {
            request.setInputs(toStruct(inputs));
        }
        const response = await toPromise((done: Done<messages.ReadResponse>) => this.#raw.read(request, done));
        return {
            id: response.getId(),
            outputs: fromStruct(response.getProperties()),
            inputs: fromStruct(response.getInputs()),
        };
    }

    async update(type: string, id: string, change: { olds: Properties; oldInputs: Properties; news: Properties }) {
        const request = new messages.UpdateRequest()
            .setUrn(toUrn(type, "web"))
            .setType(type)
            .setId(id)
            .setOlds(toStruct(change.olds))
            .setOldInputs(toStruct(change.oldInputs))
            .setNews(toStruct(change.news));
        const response = await toPromise((done: Done<messages.UpdateResponse>) => this.#raw.update(request, done));
        return fromStruct(response.getProperties());
    }

    delete(type: string, id: string, oldInputs: Properties = {}) {
        const request = new messages.DeleteRequest()
            .setUrn(toUrn(type, "web"))
            .setType(type)
            .setId(id)
            .setOldInputs(toStruct(oldInputs));
        return toPromise((done: Done<unknown>) => this.#raw.delete(request, done));
    }

    cancel() {
        return toPromise((done: Done<unknown>) => this.#raw.cancel(new Empty(), done));
    }

    async invoke(token: string, args: Properties) {
        const request = new messages.InvokeRequest().setTok(token).setArgs(toStruct(args));
        return fromStruct(
            (await toPromise((done: Done<messages.InvokeResponse>) => this.#raw.invoke(request, done))).getReturn(),
        );
    }

    close() {
        this.#raw.close();
    }
}

function toPromise<Response>(call: (done: Done<Response>) => unknown): Promise<Response> {
    return new Promise((resolve, reject) => {
        call((error, response) => (error ? reject(error) : resolve(response)));
    });
}

function toUrn(type: string, name: string): string {
    return `urn:pulumi:dev::demo::${type}::${name}`;
}
