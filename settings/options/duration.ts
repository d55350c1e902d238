import { type Duration, parseDuration } from "../../time/duration.ts";
import { type Kind, text } from "../kinds/kind.ts";
import { type Option, option } from "./option.ts";

/** A length of time. */
export const duration: Kind<Duration> = text(parseDuration, {
    description: 'A duration: "90m", "4h", "1d" or ISO 8601.',
});

/** An option that is a length of time. @param fallback as it is written in the configuration; nothing where there is none */
export function durationOption(description: string, fallback: string): Option<Duration>;
export function durationOption(description: string, fallback?: undefined): Option<Duration | undefined>;
export function durationOption(description: string, fallback?: string): Option<Duration | undefined> {
    const parsed = fallback === undefined ? undefined : parseDuration(fallback);
    return option(description, duration, parsed?.ok ? parsed.value : undefined);
}
