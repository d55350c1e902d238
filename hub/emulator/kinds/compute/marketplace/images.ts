import { ArmError } from "../../../wire/arm-error.ts";
import { type JsonObject, textIn } from "../../../wire/json.ts";

/** An image that the operator of a Hub has taken from the marketplace. */
export interface MarketplaceImage {
    publisher: string;
    offer: string;
    sku: string;
    /** The oldest first. */
    versions: readonly string[];
    osType: "Linux" | "Windows";
    /** The size of its OS disk. */
    sizeGiB: number;
}

/** The sizes of the OS disks of Azure's images, in GiB. */
const LINUX = { osType: "Linux", sizeGiB: 30 } as const;
const LARGE_LINUX = { osType: "Linux", sizeGiB: 64 } as const;
const WINDOWS = { osType: "Windows", sizeGiB: 127 } as const;

/**
 * What the emulator's marketplace has: of what Microsoft lists for Hubs, the usual ones and those of its quickstart templates.
 * A Hub has no other images than its operator has taken.
 * @see https://learn.microsoft.com/azure-stack/operator/azure-stack-marketplace-azure-items
 */
export const IMAGES: readonly MarketplaceImage[] = [
    ...images("Canonical", "UbuntuServer", LINUX, {
        "14.04.5-LTS": ["14.04.201901220"],
        "16.04-LTS": ["16.04.202104140", "16.04.202109280"],
        "18.04-LTS": ["18.04.202103250", "18.04.202306070"],
    }),
    ...images("Canonical", "0001-com-ubuntu-server-focal", LINUX, {
        "20_04-lts": ["20.04.202205100", "20.04.202405010"],
    }),
    ...images("Canonical", "0001-com-ubuntu-server-jammy", LINUX, {
        "22_04-lts": ["22.04.202305160", "22.04.202405010"],
    }),
    ...images("credativ", "Debian", LINUX, { "8": ["8.0.201901221"], "9": ["9.0.201901221"] }),
    ...images("OpenLogic", "CentOS", LINUX, { "7.5": ["7.5.20180815"], "7_9": ["7.9.2021020400"] }),
    ...images("RedHat", "RHEL", LARGE_LINUX, { "7_9": ["7.9.2021051701"], "8_4": ["8.4.2021091101"] }),
    ...images("SUSE", "SLES-BYOS", LINUX, { "12-SP4": ["2019.12.17"] }),
    ...images("SUSE", "sles-15-sp3-byos", LINUX, { gen1: ["2022.05.05"] }),
    ...images("MicrosoftWindowsServer", "WindowsServer", WINDOWS, {
        "2012-R2-Datacenter": ["4.127.20180613"],
        "2016-Datacenter": ["2016.127.20180613", "14393.4467.2106061537"],
        "2016-Datacenter-Server-Core": ["14393.4467.2106061537"],
        "2019-Datacenter": ["17763.1999.2106130518", "17763.5458.240206"],
        "2019-Datacenter-Core": ["17763.5458.240206"],
        "2022-datacenter": ["20348.2340.240303"],
        "2022-datacenter-core": ["20348.2340.240303"],
    }),
    ...images("MicrosoftSQLServer", "SQL2016SP1-WS2016", WINDOWS, sqlServer("13.0.51001")),
    ...images("MicrosoftSQLServer", "SQL2016SP2-WS2016", WINDOWS, sqlServer("13.2.210518")),
    ...images("MicrosoftSQLServer", "SQL2017-WS2016", WINDOWS, sqlServer("14.1.210518")),
    ...images("MicrosoftSQLServer", "sql2019-ws2019", WINDOWS, sqlServer("15.0.230314")),
    ...images("MicrosoftSQLServer", "sql2022-ws2022", WINDOWS, sqlServer("16.0.240312")),
];

/**
 * The image of the marketplace that a machine names.
 * @throws ArmError in the words of Azure, where the Hub does not have it
 */
export function imageNamed(reference: JsonObject): MarketplaceImage {
    const [publisher, offer, sku, version = ""] = ["publisher", "offer", "sku", "version"].map((member) =>
        textIn(reference, member),
    );
    const found = IMAGES.find(
        (image) => isSame(image.publisher, publisher) && isSame(image.offer, offer) && isSame(image.sku, sku),
    );
    if (!found || (!isSame("latest", version) && !found.versions.includes(version))) {
        throw new ArmError(
            404,
            "PlatformImageNotFound",
            `The platform image '${[publisher, offer, sku, version].join(":")}' is not available. Verify that all fields in the ` +
                "storage profile are correct. For more details about storage profile information, please refer to https://aka.ms/storageprofile",
            { target: "imageReference" },
        );
    }
    return found;
}

function isSame(own: string, sent: string | undefined): boolean {
    return own.toLowerCase() === sent?.toLowerCase();
}

function images(
    publisher: string,
    offer: string,
    system: Pick<MarketplaceImage, "osType" | "sizeGiB">,
    skus: Readonly<Record<string, readonly string[]>>,
): MarketplaceImage[] {
    return Object.entries(skus).map(([sku, versions]) => ({ publisher, offer, sku, versions, ...system }));
}

function sqlServer(version: string): Record<string, string[]> {
    return Object.fromEntries(["Enterprise", "Standard", "SQLDEV", "Express"].map((edition) => [edition, [version]]));
}
