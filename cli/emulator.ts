import { quote } from "../text/quote.ts";
import { type Command, type Streams, UsageError, unknownWord } from "./command.ts";
import { HELP } from "./emulator/help.ts";
import { type Options, readOptions } from "./emulator/options.ts";

/** What the tool tells of an emulator, or of a folder, instead of playing Hubs. */
const LISTINGS = ["machines", "resources"] as const;

/** Plays Hubs until it is ended, or tells what they hold. All that it needs for that is loaded only then. */
export const emulator: Command = {
    summary: "play Azure Stack Hubs on this machine, to deploy to",
    help: HELP,

    async run(args, streams) {
        const { options, words } = readOptions(args);
        const [word, ...others] = words;
        if (word === undefined) {
            return serve(options, streams);
        }
        const listing = LISTINGS.find((one) => one === word);
        if (!listing) {
            throw unknownWord("word", word, LISTINGS);
        }
        if (others.length > 0) {
            throw new UsageError(`nothing follows ${listing}, so ${others.map(quote).join(" and ")} cannot.`);
        }
        const { tell } = await import("./emulator/tell.ts");
        return tell(listing, options, streams);
    },
};

async function serve(options: Options, streams: Streams): Promise<number> {
    if (options.console !== undefined) {
        throw new UsageError(
            `--console is for hubguard emulator ${LISTINGS.join(" and ")}. For a port of the console write --console-port.`,
        );
    }
    const { serve } = await import("./emulator/serve.ts");
    return serve(options, streams);
}
