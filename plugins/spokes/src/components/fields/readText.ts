import isPlainObject from 'lodash/isPlainObject';

/** A field of the form as typed so far; absent where it is empty or no text. */
export function readText(formData: unknown, name: string): string | undefined {
  const value: unknown = isPlainObject(formData)
    ? Reflect.get(Object(formData), name)
    : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
