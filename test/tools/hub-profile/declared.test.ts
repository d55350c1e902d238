import { expect, it } from "vitest";
import { withDeclared } from "../../../tools/hub-profile/declared.ts";
import type { MapperMember, Mappers } from "../../../tools/hub-profile/mapper.ts";

const OBJECT: MapperMember = { type: { name: "Composite", className: "Sku" } };
const TEXT: MapperMember = { type: { name: "String" } };

const DECLARATIONS = `
export interface Resource {
    /** Required. */
    plan: Plan;
}
export interface Account extends Base, Resource {
    sku: Sku;
    tags?: {
        sku: string;
        identity: string;
    };
    identity?: Identity;
    constant: "a";
}
export interface AccountSku {
    identity: Identity;
}
`;

it("What a client's types ask for of members that hold other models, its models ask for too", () => {
    const modelProperties = { sku: OBJECT, plan: OBJECT, identity: OBJECT, constant: TEXT };
    const mappers: Mappers = { Account: { type: { className: "Account", modelProperties } }, Texts: { type: {} } };
    expect(withDeclared(mappers, DECLARATIONS)).toEqual({
        Account: {
            type: {
                className: "Account",
                modelProperties: {
                    sku: { ...OBJECT, required: true },
                    plan: { ...OBJECT, required: true },
                    identity: OBJECT,
                    constant: TEXT,
                },
            },
        },
        Texts: { type: {} },
    });
});
