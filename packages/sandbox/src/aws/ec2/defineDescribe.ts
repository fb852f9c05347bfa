import { AwsCall, QueryAction } from '../AwsCall';
import { AwsError } from '../AwsError';
import { pageOf } from '../pageOf';
import { FilterFields, filterItems } from './filterItems';

interface Describe<T> {
  action: string;
  /** Element that holds the answer's items. */
  set: string;
  /** Name of the parameter that asks for ids, and the code for one that does not exist. */
  ids?: { parameter: string; notFound: string };
  /** 1000 unless given. */
  largestPage?: number;
  list(call: AwsCall): T[];
  idOf(item: T): string;
  filters: FilterFields<T>;
  toXml(item: T, call: AwsCall): object;
}

/** An EC2 action that lists: ids, filters, pages. */
export function defineDescribe<T extends object>({
  action,
  set,
  ids,
  largestPage = 1000,
  list,
  idOf,
  filters,
  toXml,
}: Describe<T>): QueryAction {
  return {
    name: action,
    answer(call) {
      const { parameters } = call;
      const all = list(call);
      const wanted = ids ? parameters.list(ids.parameter) : [];
      for (const id of wanted) {
        if (ids && !all.some(item => idOf(item) === id)) {
          throw new AwsError(ids.notFound, `The ID '${id}' does not exist`);
        }
      }
      const matching = filterItems(
        all.filter(item => wanted.length === 0 || wanted.includes(idOf(item))),
        { ...tagFilters(parameters.filters()), ...filters },
        parameters.filters(),
      );
      const { items, nextToken } = pageOf(
        matching,
        pageSize(call, largestPage),
        parameters.get('NextToken'),
      );
      return {
        [set]: { item: items.map(item => toXml(item, call)) },
        nextToken,
      };
    },
  };
}

/** AWS may give fewer than asked for; the world can be told to. */
function pageSize({ parameters, aws }: AwsCall, largest: number): number {
  const most = aws.pageSize ?? largest;
  const asked = parameters.get('MaxResults');
  if (asked === undefined) return most;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 5 || size > largest) {
    throw new AwsError(
      'InvalidParameterValue',
      `Value ( ${asked} ) for parameter maxResults is invalid. Expecting a value between 5 and ${largest}.`,
    );
  }
  return Math.min(size, most);
}

function tagFilters(
  filters: { name: string }[],
): FilterFields<{ tags?: Record<string, string> }> {
  return Object.fromEntries(
    filters.flatMap(({ name }) => {
      if (name === 'tag-key') {
        return [[name, item => Object.keys(item.tags ?? {})]];
      }
      if (!name.startsWith('tag:')) return [];
      return [[name, item => [item.tags?.[name.slice(4)]]]];
    }),
  );
}
