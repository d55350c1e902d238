import type { FullMetadata } from "../platform/full-metadata.ts";
import type { Platform } from "../platform/platform.ts";

/**
 * Too many machines of one plan, whose backups all begin at the same time.
 * @param fact tells the argument that says how many: `count is 12`
 */
export function backupsAtOnce(
    { backupSchedule }: FullMetadata,
    { staggering: { maximum, window } }: Platform,
    count: number,
    fact: string,
): string[] {
    return backupSchedule !== undefined && count > maximum
        ? [
              `${fact}, and all their backups begin at once, but at most ${maximum} may within ${window}. Keep the data ` +
                  "elsewhere, make several of them whose schedules lie apart, or agree on more (option maximum of " +
                  "stagger-backups).",
          ]
        : [];
}
