// Loaded into a measured process: answers with what it has used so far, in MiB and milliseconds.
process.on("message", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const busy = performance.eventLoopUtilization().active;
    process.send?.({ memory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1000, busy });
});
// Listening must not keep the process alive.
process.channel?.unref();
