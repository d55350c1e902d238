import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

const setup = join(import.meta.dirname, "..", "..", "setup");

/** Another process that runs a module; it finds the set-up's modules in the global `setup`. Ended with the test. */
export function startModule(code: string, env: NodeJS.ProcessEnv = process.env): ChildProcess {
    const source = `const setup = (file) => import(${JSON.stringify(setup)} + "/" + file);\n${code}`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
        env,
        stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
}

/** Resolves when the process prints a line. */
export async function firstLine(child: ChildProcess): Promise<string> {
    if (child.stdout === null) {
        throw new Error("its output is not piped");
    }
    const [line] = await once(createInterface(child.stdout), "line");
    return line;
}

/** Runs a script of the set-up to its end. */
export async function runScript(script: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    const child = spawn(process.execPath, [join(setup, script), ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
            output += text;
        });
    }
    const [code] = await once(child, "close");
    return { code: code as number, output };
}
