import * as pulumi from "@pulumi/pulumi";
import { describe, expect, it } from "vitest";
import { type Properties, withPlainValues } from "../../../components/package/plain-values.ts";

const types: Record<string, Properties> = {
    Guest: { name: { plain: true }, password: {}, disks: { plain: true, items: { plain: true, $ref: "Disk" } } },
    Disk: { size: {} },
};

describe("what a component gets", () => {
    it("is the value where it must see it, and the output where it need not", async () => {
        const { name, region } = await given(
            { name: pulumi.output("db"), region: pulumi.output("west") },
            { name: { plain: true }, region: {} },
        );
        expect(name).toBe("db");
        expect(pulumi.Output.isInstance(region)).toBe(true);
    });

    it("is the members of an object that is an output, a secret's as secrets", async () => {
        const whole = pulumi.secret({ password: "hush", disks: [{ size: 4 }] });
        const { guest } = (await given({ guest: whole }, { guest: { plain: true, $ref: "Guest" } })) as {
            guest: { password: pulumi.Output<string>; disks: { size: pulumi.Output<number> }[] };
        };
        expect(Object.keys(guest)).toEqual(["password", "disks"]);
        expect(await pulumi.isSecret(guest.password)).toBe(true);
        expect(await plain(guest.password)).toBe("hush");
        const [disk] = guest.disks;
        expect(disk && (await plain(disk.size))).toBe(4);
    });

    it("is the output of a secret text that a component must see, which no component takes", async () => {
        const { name } = await given({ name: pulumi.secret("hush") }, { name: { plain: true } });
        expect(pulumi.Output.isInstance(name)).toBe(true);
    });

    it("is the values of a map", async () => {
        const { sites } = await given(
            { sites: pulumi.output({ west: { name: "db" } }) },
            { sites: { plain: true, additionalProperties: { plain: true, $ref: "Guest" } } },
        );
        expect(sites).toEqual({ west: { name: "db" } });
    });

    it("is a resource itself", async () => {
        const component = Object.create(pulumi.Resource.prototype, { __pulumiResource: { value: true } });
        expect(await given({ hub: component }, { hub: { plain: true, $ref: "Guest" } })).toEqual({ hub: component });
        const { hub } = await given({ hub: component }, { hub: { plain: true } });
        expect(hub).toBe(component);
    });

    it("is left alone where the schema does not know it, for the component to refuse", async () => {
        expect(await given({ nmae: ["db"], region: null }, {})).toEqual({ nmae: ["db"], region: null });
    });
});

function given(values: pulumi.Inputs, properties: Properties): Promise<pulumi.Inputs> {
    return withPlainValues(values, properties, (ref) => types[ref]);
}

function plain<T>(output: pulumi.Output<T>): Promise<T> {
    return new Promise((resolve) => output.apply(resolve));
}
