import { ANY, type Pattern } from "./pattern.ts";

/**
 * A value that is known only once other resources are deployed. A rule cannot read it, and a rule that asks has met it:
 * asking is noted, so that what no rule could decide is reported without any rule doing so.
 */
export class Unknown {
    /** The resource whose property it is. */
    readonly urn: string;
    /** The input of the resource that holds it; its dependencies are what the value waits for. */
    readonly input: string;
    /** The property as messages name it: `tag "rpo"`, `networkProfile.networkInterfaces[0].id`. */
    readonly label: string;

    /** What the resource deploys that has the property, as messages name it, where it deploys more than itself. */
    readonly subject: string | undefined;
    /** Whether only Azure Resource Manager ever tells it, so that a rule does not read it at `pulumi up` either. */
    readonly isLeftToArm: boolean;

    /** What is known of the text that it will be. */
    readonly pattern: Pattern;

    constructor(urn: string, input: string, label: string, origins: Origins = {}) {
        const { subject, isLeftToArm, pattern } = origins;
        this.urn = urn;
        this.input = input;
        this.label = label;
        this.subject = subject;
        this.isLeftToArm = isLeftToArm ?? false;
        this.pattern = pattern ?? ANY;
    }

    /** A text that is made of this one. */
    about(pattern: Pattern): Unknown {
        const { urn, input, label, subject, isLeftToArm } = this;
        return new Unknown(urn, input, label, { subject, isLeftToArm, pattern });
    }

    get isKnown(): false {
        looked(this);
        return false;
    }

    get isAbsent(): false {
        looked(this);
        return false;
    }

    get isInvalid(): false {
        looked(this);
        return false;
    }

    get isUnknown(): true {
        looked(this);
        return true;
    }

    /** A value will be there, whatever it is. */
    get hasValue(): true {
        return true;
    }

    get isPlanned(): false {
        looked(this);
        return false;
    }
}

interface Origins {
    subject?: string | undefined;
    isLeftToArm?: boolean;
    pattern?: Pattern | undefined;
}

type Witness = (unknown: Unknown) => void;

/** Rules run one after the other and never wait, so one variable tells who looks. */
let witness: Witness | undefined;

/** Runs a check and tells of every unknown value that it asks about. */
export function watched<T>(onLook: Witness, check: () => T): T {
    const outer = witness;
    witness = onLook;
    try {
        return check();
    } finally {
        witness = outer;
    }
}

/** Notes that a verdict waits for a value, where it is not known yet. */
export function waitFor(value: unknown): void {
    if (value instanceof Unknown) {
        looked(value);
    }
}

function looked(unknown: Unknown): void {
    witness?.(unknown);
}
