import type { Objectives } from "hubguard";

/** What a service needs, and what its owner said: it holds for all branches. */
interface Service {
    objectives: Objectives & { app: string };
    size: string;
    diskGb: number;
    /** How often it is backed up, where that is not every day. */
    every?: string;
}

/** Every branch has one machine for each. */
const services: Record<string, Service> = {
    tills: { objectives: { app: "tills", rto: "4h", rpo: "1d" }, size: "Standard_DS2_v2", diskGb: 64 },
    stock: { objectives: { app: "stock", rto: "8h", rpo: "1d" }, size: "Standard_DS2_v2", diskGb: 128 },
    files: { objectives: { app: "files", rto: "1d", rpo: "1d" }, size: "Standard_D2_v2", diskGb: 512 },
    signage: { objectives: { app: "signage", rto: "2d", rpo: "7d" }, size: "Standard_D1_v2", diskGb: 32, every: "7d" },
};

/** A machine of a branch: `branch-07-tills`. */
export interface BranchMachine extends Service {
    name: string;
}

/** Two branches go first. Whoever adds a branch adds it at the end. */
export const waves: BranchMachine[][] = [branches(1, 2), branches(3, 14), branches(15, 32), branches(33, 50)];

function branches(first: number, last: number): BranchMachine[] {
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(2, "0"));
    return numbers.flatMap((number) =>
        Object.entries(services).map(([service, needs]) => ({ name: `branch-${number}-${service}`, ...needs })),
    );
}
