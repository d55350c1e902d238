import type { Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/value.ts";
import type { Exemption } from "../../settings/shared/exemptions.ts";
import { matchesGlob } from "../../text/glob.ts";

/** What a finding is about: a resource, and machines, which may be that resource or others. */
export interface Subject {
    urn: string;
    machines: readonly Machine[];
}

/** Whether an exemption's scope holds a finding: its resource, or all of its machines. */
export function isInScope({ urn, application }: Exemption, subject: Subject): boolean {
    const isNamed = (name: string) => urn === undefined || matchesGlob(urn, name);
    const isOfApplication = (machine: Machine) =>
        application === undefined || applicationName(machine) === application.toLowerCase();
    const { machines } = subject;
    const isAboutThem =
        machines.length > 0 && machines.every((machine) => isNamed(machine.urn) && isOfApplication(machine));
    return isAboutThem || (application === undefined && isNamed(subject.urn));
}

/** What applications are compared by. */
export function applicationName({ protection }: Machine): string | undefined {
    return peek(protection.app)?.toLowerCase();
}
