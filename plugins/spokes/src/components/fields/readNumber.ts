import isPlainObject from 'lodash/isPlainObject';

/** A number of the form as typed so far. */
export function readNumber(
  formData: unknown,
  name: string,
): number | undefined {
  const value: unknown = isPlainObject(formData)
    ? Reflect.get(Object(formData), name)
    : undefined;
  return typeof value === 'number' ? value : undefined;
}
