import fc from "fast-check";

// The same cases in every run: what fails once fails again. FAST_CHECK_SEED draws others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_122) });
