import { InputError } from '@backstage/errors';
import { get, isPlainObject } from 'lodash';

const expression = /^\s*\$\{\{\s*parameters\.([A-Za-z0-9_.]+)\s*\}\}\s*$/;

/**
 * What a step is given: each `${{ parameters.x }}` is the form's value. Anything more than that is Backstage's to work out,
 * and a step that needs it cannot be tried here.
 *
 * @throws InputError naming the expression.
 */
export function fillIn(value: unknown, parameters: unknown): unknown {
  if (typeof value === 'string') {
    const [, path] = expression.exec(value) ?? [];
    if (path) return get(parameters, path);
    if (value.includes('${{')) {
      throw new InputError(
        `'${value}' cannot be worked out here: only \${{ parameters.<name> }} alone can`,
      );
    }
    return value;
  }
  if (Array.isArray(value)) return value.map(item => fillIn(item, parameters));
  if (isPlainObject(value)) {
    return Object.fromEntries(
      Object.entries(Object(value)).map(([name, item]) => [
        name,
        fillIn(item, parameters),
      ]),
    );
  }
  return value;
}
