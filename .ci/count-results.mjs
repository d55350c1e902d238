import { readFileSync } from "node:fs";

// Prints vitest's own counts from its JSON report: node .ci/count-results.mjs FILE
const [file = ""] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, "utf8"));

// A file that does not load has no tests that could fail, and counts as one failure.
const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites;
console.log(`${numPassedTests} passed, ${failed} failed`);
