import { ArmError } from "../../../hub/emulator/wire/arm-error.ts";
import { type Path, printed } from "./path.ts";

/** What is wrong with a template, told before anything of it is deployed. @param message ends without a full stop */
export function invalidTemplate(message: string, path: Path = [], help: keyof typeof PAGES = "template"): ArmError {
    return new ArmError(
        400,
        "InvalidTemplate",
        `Deployment template validation failed: '${message}. Please see ${PAGES[help]} for usage details.'.`,
        path.length > 0 ? { target: printed(path) } : {},
    );
}

/** What is wrong with the members of a template. @see https://github.com/Azure/azure-cli/issues/6677 */
export function unreadableTemplate(message: string, path: Path = []): ArmError {
    return new ArmError(
        400,
        "InvalidTemplate",
        `Deployment template parse failed: '${message} Path '${printed(path)}', line 1, position 1.'.`,
        { target: printed(path) },
    );
}

/** Where Azure Resource Manager of the years of a Hub's API versions sends its readers. */
const PAGES = {
    template: "https://aka.ms/arm-template",
    resources: "https://aka.ms/arm-template/#resources",
    parameters: "https://aka.ms/arm-template/#parameters",
    variables: "https://aka.ms/arm-template/#variables",
    given: "https://aka.ms/arm-deploy/#parameter-file",
    files: "https://aka.ms/resource-manager-parameter-files",
    expressions: "https://aka.ms/arm-template-expressions",
    reference: "https://aka.ms/arm-template-expressions/#reference",
    copy: "https://aka.ms/arm-copy",
} as const;
