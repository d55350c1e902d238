/** Items by what they have in common, in their order. No group is empty, which the language's own function leaves open. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
    return Map.groupBy(items, keyOf) as Map<K, [T, ...T[]]>;
}
