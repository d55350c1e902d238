import { styleText } from "node:util";
import type { Emulator, StartedHub } from "../../hub/emulator/index.ts";
import { harmless } from "../../text/quote.ts";
import { environmentOf, exportLine } from "./environment.ts";
import { configLine, stackConfigurationOf } from "./stack-configuration.ts";

/** What is printed once the Hubs are there. @param stream that it goes to, which may take colours */
export function announcement(
    { hubs, console, authorityFile, bundleFile }: Emulator,
    { version, data }: { version: string; data?: string },
    stream: NodeJS.WritableStream,
): string {
    const bold = (text: string) => styleText("bold", text, { stream });
    const place = data === undefined ? "in memory" : `in ${harmless(data)}`;
    return [
        `${bold(`hubguard emulator ${version}`)}: plays Azure Stack Hubs on this machine, ${place}. None of them is a real one.`,
        "",
        ...hubs.flatMap((hub) => [...blockOf(hub, bundleFile, stream), ""]),
        `Machines and faults: ${styleText("cyan", console, { stream })}`,
        `Certificate to trust: ${harmless(authorityFile)}`,
        "Ctrl-C ends it.",
        "",
    ].join("\n");
}

function blockOf(hub: StartedHub, bundleFile: string, stream: NodeJS.WritableStream): string[] {
    const { name, nodes, kind, url, namedUrl } = hub;
    const size = nodes === 1 ? "1 node" : `${nodes} nodes`;
    const line = exportLine(environmentOf(hub, bundleFile));
    return [
        `${styleText("bold", name, { stream })}: ${size}, signs in by ${kind === "entra" ? "Microsoft Entra ID" : "AD FS"}`,
        `  ${styleText("cyan", url, { stream })}  (${namedUrl} for those who resolve it)`,
        "  What leads a Pulumi program to it:",
        `  ${harmless(line)}`,
        `  And, where it declares new Hub("${name}"), its stack:`,
        `  ${harmless(configLine(hub))}`,
        `  ${takes(hub)}`,
    ];
}

/** What stock azure-native will find. */
function takes({ isLenient, hasModernMetadata }: StartedHub): string {
    const metadata = hasModernMetadata
        ? ""
        : " its metadata has not the form of 2022-09-01 (--modern-metadata gives it)";
    if (isLenient) {
        const but =
            metadata === ""
                ? "stock azure-native can deploy to it"
                : `stock azure-native is refused all the same:${metadata}`;
        return `Lenient, as no Hub is: takes any API version and member; ${but}.`;
    }
    const versions = "it has none of the API versions that azure-native asks for, such as 2024-11-01 of VMs";
    return `Strict, as a Hub is. Stock azure-native is refused:${metadata === "" ? "" : `${metadata}, and`} ${versions}.`;
}

/** The same for scripts, in one object. */
export function announced({ hubs, console, authorityFile, bundleFile }: Emulator, version: string): object {
    return {
        version,
        pid: process.pid,
        console,
        authorityFile,
        bundleFile,
        hubs: hubs.map((hub) => {
            const { state: _state, faults: _faults, close: _close, kind, ...told } = hub;
            const environment = environmentOf(hub, bundleFile);
            return { ...told, signIn: kind, location: hub.name, environment, configuration: stackConfigurationOf(hub) };
        }),
    };
}
