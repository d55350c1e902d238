/** As much of the protocol's dynamic values as is needed here (google/protobuf/struct.proto). */
export interface Struct {
    getFieldsMap(): Fields;
}
interface Fields {
    get(name: string): Value | undefined;
    set(name: string, value: Value): unknown;
    del(name: string): unknown;
    forEach(visit: (value: Value, name: string) => void): void;
}
export interface Value {
    getStringValue(): string;
    getStructValue(): Struct | undefined;
    getListValue(): { getValuesList(): Value[] } | undefined;
    toJavaScript(): unknown;
}

/** What a struct holds. The protocol's own reader takes a member `__proto__` for the prototype, and nobody sees it again. */
export function membersOf(struct: Struct): Record<string, unknown> {
    const members: [string, unknown][] = [];
    struct.getFieldsMap().forEach((value, name) => {
        members.push([name, plain(value)]);
    });
    return Object.fromEntries(members);
}

function plain(value: Value): unknown {
    const struct = value.getStructValue();
    const list = value.getListValue();
    return struct ? membersOf(struct) : list ? list.getValuesList().map(plain) : value.toJavaScript();
}
