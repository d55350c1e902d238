import { expect, test } from "vitest";
import { Once } from "../../time/once.ts";

test("What is made once is the same until it is forgotten", () => {
    let made = 0;
    const once = new Once(() => ++made);
    expect(made).toBe(0);
    expect([once.get(), once.get()]).toEqual([1, 1]);
    once.clear();
    expect(once.get()).toBe(2);
});
