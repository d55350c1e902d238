import { it } from "vitest";
import { generateWireTable } from "../../tools/azure-native-wire/table.ts";
import { expectFile } from "./expect-file.ts";

it("The bodies of the stand-in are those of the published clients", async () => {
    await expectFile("standin/azure/wire.json", await generateWireTable());
});
