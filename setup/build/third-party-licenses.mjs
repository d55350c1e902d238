import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LICENSE_FILE = /^(licen[cs]e|copying|notice)/i;

/**
 * Folders of packages by the folder of the bundles that they are in.
 * @type {Map<string, Set<string>>}
 */
const packagesIn = new Map();

/**
 * A bundler plugin that writes the licences of the packages in a bundle beside it, as those licences ask for.
 * @param {string} folder of the bundle; those beside each other share one file
 * @returns {import("rolldown").Plugin}
 */
export function thirdPartyLicenses(folder) {
    const packages = packagesIn.get(folder) ?? new Set();
    packagesIn.set(folder, packages);
    return {
        name: "third-party-licenses",
        generateBundle(_options, bundle) {
            const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
            for (const folder of modules.map(toPackageFolder).filter((found) => found !== undefined)) {
                packages.add(folder);
            }
            this.emitFile({
                type: "asset",
                fileName: "THIRD-PARTY-LICENSES.txt",
                source: [...packages]
                    .sort()
                    .map(toNotice)
                    .join(`\n${"-".repeat(80)}\n\n`),
            });
        },
    };
}

/** @param {string} module */
function toPackageFolder(module) {
    return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0];
}

/** @param {string} folder */
function toNotice(folder) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const texts = readdirSync(folder)
        .filter((file) => LICENSE_FILE.test(file))
        .map((file) => readFileSync(join(folder, file), "utf8").trim());
    return `${[`${name} ${version} (${license})`, ...texts].join("\n\n")}\n`;
}
