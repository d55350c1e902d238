/**
 * What the container of the certificates' library wants to find before it is loaded. Its classes ask for no others, so
 * it looks for metadata that nobody writes: answering that there is none is enough, and a whole library of it is not.
 * @see https://github.com/microsoft/tsyringe/blob/master/packages/tsyringe/src/reflection-helpers.ts
 */
const reflect: typeof Reflect & { getMetadata?: () => unknown; getOwnMetadata?: () => unknown } = Reflect;
reflect.getMetadata ??= () => undefined;
reflect.getOwnMetadata ??= () => undefined;
