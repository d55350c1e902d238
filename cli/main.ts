#!/usr/bin/env node
import "./old-node.ts";
import { run } from "./run.ts";
import { watch } from "./streams.ts";

watch(process);
run(process.argv.slice(2), process).then((code) => {
    // A result that could not be told is none.
    process.exitCode ||= code;
});
