import { escapeRegExp } from 'lodash';
import { AwsError } from '../AwsError';
import { RequestFilter } from '../QueryParameters';

/** What each filter of an action looks at. */
export type FilterFields<T> = Record<
  string,
  (item: T) => (string | undefined)[]
>;

/** All filters must match, any value of a filter is enough; `*` and `?` stand for text, as in EC2. */
export function filterItems<T>(
  items: T[],
  fields: FilterFields<T>,
  filters: RequestFilter[],
): T[] {
  return filters.reduce((left, { name, values }) => {
    const fieldsOf = fields[name];
    if (!fieldsOf) {
      throw new AwsError(
        'InvalidParameterValue',
        `The filter '${name}' is invalid`,
      );
    }
    const patterns = values.map(patternOf);
    return left.filter(item =>
      fieldsOf(item).some(
        field =>
          field !== undefined && patterns.some(pattern => pattern.test(field)),
      ),
    );
  }, items);
}

function patternOf(value: string): RegExp {
  const source = escapeRegExp(value)
    .replace(/\\\*/g, '.*')
    .replace(/\\\?/g, '.');
  return new RegExp(`^${source}$`, 's');
}
