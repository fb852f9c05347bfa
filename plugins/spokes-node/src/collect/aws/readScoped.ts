import { allPages } from './allPages';
import { Filter } from './AwsReadContext';

/** The items of every page of every list call that a scope needs. */
export async function readScoped<Page, Item>(
  scopes: Filter[][],
  pagesOf: (filters: Filter[]) => AsyncIterable<Page>,
  itemsOf: (page: Page) => Item[] | undefined,
): Promise<Item[]> {
  const items: Item[] = [];
  for (const filters of scopes) {
    items.push(...(await allPages(pagesOf(filters), itemsOf)));
  }
  return items;
}
