import type { Machine } from "../../estate/model/parts.ts";
import { peek } from "../../estate/values/value.ts";
import type { Exemption } from "../../settings/shared/exemptions.ts";

/** What a finding is about: a resource, and machines, which may be that resource or others. */
export interface Subject {
    urn: string;
    machines: readonly Machine[];
}

/** Whether an exemption's scope holds a finding: its resource, or all of its machines. */
export function isInScope({ urn, application }: Exemption, subject: Subject): boolean {
    const isNamed = (name: string) => urn === undefined || matches(urn, name);
    const isOfApplication = ({ protection }: Machine) =>
        application === undefined || peek(protection.app)?.toLowerCase() === application.toLowerCase();
    const { machines } = subject;
    const isAboutThem =
        machines.length > 0 && machines.every((machine) => isNamed(machine.urn) && isOfApplication(machine));
    return isAboutThem || (application === undefined && isNamed(subject.urn));
}

/** Whether a URN matches a glob, in which `*` stands for any text. Steps through the text once, whatever the glob. */
function matches(glob: string, text: string): boolean {
    const [first = "", ...others] = glob.split("*");
    const last = others.pop();
    if (last === undefined) {
        return glob === text;
    }
    let at = first.length;
    for (const part of others) {
        const found = text.indexOf(part, at);
        if (found < 0) {
            return false;
        }
        at = found + part.length;
    }
    return text.startsWith(first) && text.endsWith(last) && text.length - last.length >= at;
}
