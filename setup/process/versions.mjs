/** The oldest Node.js that runs the project's TypeScript itself, without a flag. */
export const NODE_MINIMUM = "22.18.0";

/** Brought when the machine's Node.js is older: the LTS line, as the npm packages `node-<platform>-<arch>` hold it. */
export const NODE_VERSION = "24.21.0";

/** The oldest CLI whose policy engine and streamed preview the tests were written against. */
export const PULUMI_MINIMUM = "3.258.0";

/** Downloaded by the npm package `pulumi`; the first one there that is not older than the minimum. */
export const PULUMI_DOWNLOADED = "3.259.0";

/** Built from the Go modules that tools/go.mod pins; this number and the one there change together. */
export const PULUMI_BUILT = "3.258.0";

/** What `github.com/pulumi/pulumi/pkg/v3` needs. Go fetches the exact patch release itself. */
export const GO_MINIMUM = "1.25.0";

/**
 * Says whether a version is at least another one; a pre-release counts as its release.
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
    const [given, needed] = [toNumbers(version), toNumbers(minimum)];
    for (const [index, number] of needed.entries()) {
        const difference = (given[index] ?? 0) - number;
        if (difference !== 0) {
            return difference > 0;
        }
    }
    return true;
}

/**
 * Says whether this Node.js strips the types of TypeScript by default. 23.0 to 23.5 came before 22.18 and do not.
 * @param {string} version
 */
export function runsTypeScript(version) {
    return isAtLeast(version, NODE_MINIMUM) && !(isAtLeast(version, "23.0.0") && !isAtLeast(version, "23.6.0"));
}

/**
 * What to tell who runs hubguard on a Node.js that is too old for it; nothing where it is not.
 * @param {string} version
 */
export function nodeFault(version = process.versions.node) {
    return isAtLeast(version, NODE_MINIMUM)
        ? undefined
        : `Node.js ${NODE_MINIMUM} or newer is needed; this is ${version}. Install the current LTS release: https://nodejs.org/`;
}

/** @param {string} version */
function toNumbers(version) {
    return version.replace(/^v/, "").split(/[-+]/)[0]?.split(".").map(Number) ?? [];
}
