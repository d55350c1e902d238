/** The oldest Node.js that has what hubguard calls; a test holds it to package.json and to what the set-up brings. */
const OLDEST = [22, 18] as const;

/** What to tell who runs hubguard on a Node.js that is too old for it; nothing where it is not. */
export function nodeFault(version: string = process.versions.node): string | undefined {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const isEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
    return isEnough
        ? undefined
        : `Node.js ${OLDEST.join(".")} or newer is needed; this is ${version}. Install the current LTS release: https://nodejs.org/`;
}
