/** A duration as https://en.wikipedia.org/wiki/ISO_8601#Durations has it: `PT1M2.5S`. */
export function durationOf(milliseconds: number): string {
    const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60];
    const seconds = (milliseconds % 60_000) / 1000;
    return `PT${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${seconds}S`;
}
