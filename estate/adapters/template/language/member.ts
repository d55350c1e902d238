import { asSecret, isObject, isSecret, isUnknown, type Raw, spellingOf } from "../../../values/raw.ts";

/**
 * What a key leads to, a member of an object by its name in any case, or an element of a list by its place: a secret where
 * what holds it is one, and unknown where that is.
 */
export function memberOf(holder: Raw, key: Raw): Raw {
    if (isSecret(holder)) {
        const member = memberOf(holder.value, key);
        return member === undefined ? undefined : asSecret(member);
    }
    if (isUnknown(holder)) {
        return holder;
    }
    if (Array.isArray(holder)) {
        return typeof key === "number" ? holder[key] : undefined;
    }
    const spelling = isObject(holder) && typeof key === "string" ? spellingOf(key, holder) : undefined;
    return spelling === undefined ? undefined : (holder as Record<string, Raw>)[spelling];
}

/** The value itself, where it is a secret. */
export function opened(value: Raw): Raw {
    return isSecret(value) ? value.value : value;
}
