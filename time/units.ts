/** Lengths of time, each in the unit that its name ends with. Days and weeks are those of UTC, which has no clock changes. */
export const MINUTE_SECONDS = 60;
export const HOUR_SECONDS = 60 * MINUTE_SECONDS;
export const DAY_SECONDS = 24 * HOUR_SECONDS;
export const WEEK_SECONDS = 7 * DAY_SECONDS;

export const HOUR_MINUTES = 60;
export const DAY_MINUTES = 24 * HOUR_MINUTES;
export const WEEK_MINUTES = 7 * DAY_MINUTES;

export const MINUTE_MS = 60_000;
export const DAY_MS = DAY_MINUTES * MINUTE_MS;
export const WEEK_MS = 7 * DAY_MS;
