// Loaded into a measured process: answers with its largest resident memory in KiB.
process.on("message", () => process.send?.(process.resourceUsage().maxRSS));
// Listening must not keep the process alive.
process.channel?.unref();
