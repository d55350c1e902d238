import { type JsonObject, objectIn, objectsIn, textIn } from "../../../wire/json.ts";
import { invalid, missing } from "../refusals.ts";
import { checkPassword } from "./password.ts";

/** What the guest of a machine is told. */
export interface Guest {
    osType: string;
    /** The member that names it: `computerName`, or `computerNamePrefix` of a scale set. */
    nameMember: string;
    /** The name where none is told. */
    usualName: string;
    /** The longest name. */
    longestName: number;
}

/** Names that Azure keeps from administrators. @see https://learn.microsoft.com/rest/api/compute/virtual-machines/create-or-update#osprofile */
const NOT_ALLOWED = [
    ...["administrator", "admin", "user", "user1", "test", "user2", "test1", "user3", "admin1", "1", "123", "a"],
    ...["actuser", "adm", "admin2", "aspnet", "backup", "console", "david", "guest", "john", "owner", "root", "server"],
    ...["sql", "support", "support_388945a0", "sys", "test2", "test3", "user4", "user5"],
];

/** The profile as it is kept: without what is secret. @throws ArmError where it is not enough */
export function osProfileOf(sent: JsonObject, guest: Guest): JsonObject {
    const { adminPassword, customData: _customData, ...own } = sent;
    const name = textIn(sent, guest.nameMember) ?? guest.usualName;
    const username = textIn(sent, "adminUsername");
    if (username === undefined || username === "") {
        throw missing("osProfile.adminUsername");
    }
    if (NOT_ALLOWED.includes(username.toLowerCase())) {
        throw invalid("adminUsername", "The Admin Username specified is not allowed.");
    }
    checkName(name, guest);
    const isWindows = guest.osType === "Windows";
    if (isWindows && typeof adminPassword !== "string") {
        throw missing("osProfile.adminPassword");
    }
    if (typeof adminPassword === "string") {
        checkPassword(adminPassword, isWindows);
    }
    const configuration = isWindows ? windowsOf(sent) : linuxOf(sent, adminPassword !== undefined);
    return {
        ...own,
        [guest.nameMember]: name,
        ...configuration,
        secrets: objectsIn(sent, "secrets"),
    };
}

function windowsOf(sent: JsonObject): JsonObject {
    const own = objectIn(sent, "windowsConfiguration");
    return { windowsConfiguration: { provisionVMAgent: true, enableAutomaticUpdates: true, ...own } };
}

function linuxOf(sent: JsonObject, hasPassword: boolean): JsonObject {
    const own = objectIn(sent, "linuxConfiguration");
    const isDisabled = own.disablePasswordAuthentication === true;
    if (objectsIn(objectIn(own, "ssh"), "publicKeys").length === 0 && (isDisabled || !hasPassword)) {
        throw invalid(
            "linuxConfiguration",
            "Authentication using either SSH or by user name and password must be enabled in Linux profile.",
        );
    }
    return { linuxConfiguration: { disablePasswordAuthentication: false, provisionVMAgent: true, ...own } };
}

function checkName(name: string, { osType, nameMember, longestName }: Guest): void {
    const isWindows = osType === "Windows";
    const isRefused = isWindows
        ? /^\d+$|[`~!@#$%^&*()=+_[\]{}\\|;:.'",<>/?\s]/.test(name)
        : /[`~!@#$%^&*()=+_[\]{}\\|;:'",<>/?\s]/.test(name);
    if (name === "" || name.length > longestName || isRefused) {
        throw invalid(
            nameMember,
            isWindows
                ? `Windows computer name cannot be more than ${longestName} characters long, be entirely numeric, or contain the following characters: \` ~ ! @ # $ % ^ & * ( ) = + _ [ ] { } \\ | ; : . ' " , < > / ?.`
                : `Linux host name cannot exceed ${longestName} characters in length or contain the following characters: \` ~ ! @ # $ % ^ & * ( ) = + _ [ ] { } \\ | ; : ' " , < > / ?.`,
        );
    }
}
