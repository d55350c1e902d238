import { ArmError } from "../wire/arm-error.ts";
import { ActiveFault } from "./active-fault.ts";
import type { Effect, Fault } from "./fault.ts";
import type { Faults } from "./faults.ts";
import { isForOperation, isForRequest } from "./matching.ts";
import type { Asking, Met, Reach, ServerFaults } from "./server-faults.ts";
import { statusReply } from "./status-reply.ts";

/** What one Hub was told to get wrong, and told again to get right. */
export class InjectedFaults implements Faults, ServerFaults {
    readonly #active = new Map<number, ActiveFault>();
    readonly #timers = new Map<number, NodeJS.Timeout>();
    #ids = 0;

    /** Called when the Hub goes away or comes back. */
    onReach: (reach: Reach) => void = () => {};

    /** Those that there are, the oldest first. */
    get all(): readonly ActiveFault[] {
        return [...this.#active.values()];
    }

    add(fault: Fault): ActiveFault {
        const active = new ActiveFault(++this.#ids, fault);
        this.#active.set(active.id, active);
        const { effect } = fault;
        if (effect.kind === "away") {
            if (effect.duration !== undefined) {
                const timer = setTimeout(() => this.remove(active.id), effect.duration);
                this.#timers.set(active.id, timer.unref());
            }
            this.onReach(this.reach);
        }
        return active;
    }

    /** @returns whether there was one */
    remove(id: number): boolean {
        const active = this.#active.get(id);
        clearTimeout(this.#timers.get(id));
        this.#timers.delete(id);
        this.#active.delete(id);
        if (active?.fault.effect.kind === "away") {
            this.onReach(this.reach);
        }
        return active !== undefined;
    }

    clear(): void {
        for (const id of this.#active.keys()) {
            this.remove(id);
        }
    }

    get reach(): Reach {
        return this.#last("away")?.by ?? "well";
    }

    get skew(): number {
        return this.#last("clock")?.by ?? 0;
    }

    cores(): number | undefined {
        return this.#last("cores")?.cores;
    }

    meet(asking: Asking): Met | undefined {
        const met: Met = { wait: 0 };
        for (const active of this.#active.values()) {
            const { fault } = active;
            const isOver = met.reply !== undefined || met.drop !== undefined;
            if (isOver || !isForRequest(fault, asking) || !active.happens()) {
                continue;
            }
            const { effect, text } = fault;
            if (effect.kind === "latency") {
                met.wait += active.between(effect.from, effect.to);
            } else if (effect.kind === "status") {
                met.reply = statusReply(effect, asking, text);
            } else if (effect.kind === "drop") {
                met.drop = effect.when;
            }
        }
        return met.wait > 0 || met.reply || met.drop ? met : undefined;
    }

    lateFailure(type: string, id: string, method: string): ArmError | undefined {
        return this.all.some((active) => isForOperation(active.fault, type, id, method) && active.happens())
            ? lateError()
            : undefined;
    }

    /** Of several, the one that was told last holds. */
    #last<K extends Effect["kind"]>(kind: K): Extract<Effect, { kind: K }> | undefined {
        return this.all
            .map(({ fault }) => fault.effect)
            .findLast((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
    }
}

/** @see https://github.com/microsoft/MCW-SAP-HANA-on-Azure/issues/26 */
function lateError(): ArmError {
    return new ArmError(409, "InternalExecutionError", "An internal execution error occurred. Please retry later.");
}
