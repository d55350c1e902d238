/** A model as the clients that AutoRest generates describe it for their serializer. */
export interface Mapper {
    type: { className?: string; modelProperties?: Readonly<Record<string, MapperMember>> };
}

export type Mappers = Readonly<Record<string, Mapper>>;

/** A member of a model, by the name that programs use. */
export interface MapperMember {
    /** Its place on the wire. A dot that belongs to a name is written `\\.`. */
    serializedName?: string;
    required?: boolean;
    readOnly?: boolean;
    type: MapperType;
}

/** Kinds of values: `Composite` is another model, `Sequence` a list, `Dictionary` an object with names of any kind. */
export interface MapperType {
    name: string;
    className?: string;
    allowedValues?: readonly string[];
    element?: { type: MapperType };
    value?: { type: MapperType };
}

/** The steps to a member on the wire. */
export function stepsOf(name: string, { serializedName = name }: MapperMember): string[] {
    return serializedName.split(/(?<!\\)\./).map((step) => step.replaceAll("\\", ""));
}
