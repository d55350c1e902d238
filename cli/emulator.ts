import { quote } from "../text/quote.ts";
import { type Command, type Streams, UsageError, unknownWord } from "./command.ts";
import { HELP } from "./emulator/help.ts";
import { type Options, readOptions } from "./emulator/options.ts";

/** Plays Hubs until it is ended, or tells what they hold. All that it needs for that is loaded only then. */
export const emulator: Command = {
    summary: "play Azure Stack Hubs on this machine, to deploy to",
    help: HELP,

    async run(args, streams) {
        const { options, words } = readOptions(args);
        const [word, ...others] = words;
        if (word !== undefined && word !== "resources") {
            throw unknownWord("word", word, ["resources"]);
        }
        if (others.length > 0) {
            throw new UsageError(`nothing follows resources, so ${others.map(quote).join(" and ")} cannot.`);
        }
        return word === undefined ? serve(options, streams) : tellResources(options, streams);
    },
};

async function serve(options: Options, streams: Streams): Promise<number> {
    if (options.console !== undefined) {
        throw new UsageError(
            "--console is for hubguard emulator resources. For a port of the console write --console-port.",
        );
    }
    const { serve } = await import("./emulator/serve.ts");
    return serve(options, streams);
}

async function tellResources(options: Options, streams: Streams): Promise<number> {
    const { tellResources } = await import("./emulator/resources.ts");
    return tellResources(options, streams);
}
