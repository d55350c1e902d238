import { expect, test } from "vitest";
import { Names } from "../../../components/protect/names.ts";

test.each([
    ["erp-db", "erp-db"],
    ["web-0", "web-*"],
    ["web-1", "web-1"],
    ["web-", "web-*"],
    ["web", undefined],
    ["my-web-0", undefined],
    ["a.b", "a.b"],
    ["axb", undefined],
    ["web-x-end", "web-*"],
    ["x-end", "*-end"],
])("The machine %s has the plan of %s", (machine, name) => {
    expect(new Names(["web-*", "*-end", "erp-db", "web-1", "a.b"]).take(machine)).toBe(name);
});

test("A name that meets no machine is told with the one that is spelt like it", () => {
    const names = new Names(["erp-bd", "web-*", "erp-app"]);
    for (const machine of ["erp-db", "web_0", "erp-app"]) {
        names.take(machine);
    }
    expect(names.unmet()).toEqual([
        {
            isPattern: false,
            message:
                '"erp-bd" fits no machine that is declared after the call. Did you mean "erp-db"? If not, call it before the machine is declared.',
        },
        {
            isPattern: true,
            message: '"web-*" fits no machine that is declared after the call. Call it before machines are declared.',
        },
    ]);
});

test("Names are told to come too late where there are no machines at all", () => {
    const [unmet] = new Names(["erp-db"]).unmet();
    expect(unmet?.message).toBe(
        '"erp-db" fits no machine that is declared after the call. Call it before machines are declared.',
    );
});
