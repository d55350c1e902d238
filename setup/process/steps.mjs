const TICK_MS = 100;
const REMINDER_MS = 15_000;

/**
 * Reports steps with the time they take: a ticking line on a terminal, lines elsewhere.
 * @typedef {object} Steps
 * @property {<T>(title: string, work: () => Promise<T>) => Promise<T>} step
 * @property {(text: string) => void} note
 */

/**
 * @param {{ write(text: string): unknown, isTTY?: boolean }} stream not standard output, which belongs to the command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Steps}
 */
export function reportSteps(stream = process.stderr, env = process.env) {
    const isTerminal = stream.isTTY === true && env.TERM !== "dumb" && !env.CI;
    const paint = isTerminal && !env.NO_COLOR ? paintAnsi : (/** @type {string} */ text) => text;
    return {
        async step(title, work) {
            const started = Date.now();
            const stopProgress = showProgress(title, started);
            try {
                const result = await work();
                stopProgress();
                stream.write(`  ${paint("✓", 32)} ${title} ${paint(`(${toSeconds(started)})`, 2)}\n`);
                return result;
            } catch (error) {
                stopProgress();
                const reason = error instanceof Error ? error.message : String(error);
                stream.write(`  ${paint("✗", 31)} ${title} ${paint(`(${toSeconds(started)})`, 2)}: ${reason}\n`);
                throw error;
            }
        },
        note(text) {
            stream.write(`${text}\n`);
        },
    };

    /**
     * @param {string} title
     * @param {number} started
     */
    function showProgress(title, started) {
        if (!isTerminal) {
            stream.write(`  … ${title}\n`);
            const reminder = setInterval(() => stream.write(`  … ${title} (${toSeconds(started)})\n`), REMINDER_MS);
            return () => clearInterval(reminder);
        }
        const tick = () => stream.write(`\r\x1b[2K  … ${title} ${toSeconds(started)}`);
        const ticker = setInterval(tick, TICK_MS);
        tick();
        return () => {
            clearInterval(ticker);
            stream.write("\r\x1b[2K");
        };
    }
}

/**
 * @param {string} text
 * @param {number} code
 */
function paintAnsi(text, code) {
    return `\x1b[${code}m${text}\x1b[0m`;
}

/** @param {number} started */
function toSeconds(started) {
    const seconds = (Date.now() - started) / 1_000;
    return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
