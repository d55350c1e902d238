import * as pulumi from "@pulumi/pulumi";
import { BackupCalendar, ProtectedVm } from "hubguard";
import { waves } from "./branches.ts";
import { hub, resourceGroupName, sshPublicKey, subnetId } from "./hub.ts";
import settings from "./policy-config.json" with { type: "json" };

/** Gives every machine its slot, on-boarded or not yet. Times are in UTC. */
const calendar = new BackupCalendar({
    every: "1d",
    windows: [{ from: "20:00", to: "05:00" }],
    // When the backup server is serviced.
    blackouts: [{ from: "00:00", to: "02:00", days: ["sun"] }],
    waves: waves.map((wave) => wave.map(({ name, every }) => ({ name, every }))),
    settings,
});

/** The first backup of a machine is a full one: deploy a wave, let its backups come, then deploy the next. */
const upToWave = new pulumi.Config().getNumber("wave") ?? 1;
const onboarded = new Set(calendar.machines({ upToWave }));

for (const { name, objectives, size, diskGb } of waves.flat().filter((machine) => onboarded.has(machine.name))) {
    new ProtectedVm(name, {
        hub,
        resourceGroupName,
        subnetId,
        settings,
        plan: {
            ...objectives,
            environment: "production",
            data: "local",
            backup: {
                method: "agent",
                kind: "incremental",
                schedule: calendar.schedule(name),
                target: "backup.dc2.contoso.com",
                product: "commvault",
                restore: "app-data",
            },
        },
        size,
        image: { publisher: "Canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts", version: "latest" },
        os: "linux",
        administrator: { username: "operator", sshPublicKey },
        dataDisks: [{ sizeGb: diskGb }],
    });
}

export const machines = `${onboarded.size} of ${calendar.slots.length}`;
/** As `pinned`, they keep every slot as it is. */
export const slots = calendar.toJSON();
