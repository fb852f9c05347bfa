export interface RequestFilter {
  name: string;
  values: string[];
}

/** The form of a query-protocol call: lists are numbered, `Filter.1.Value.2=…`. */
export class QueryParameters {
  readonly #form: URLSearchParams;

  constructor(body: string) {
    this.#form = new URLSearchParams(body);
  }

  get(name: string): string | undefined {
    return this.#form.get(name) ?? undefined;
  }

  /** EC2 numbers `Name.1`, the others `Name.member.1`. */
  list(name: string): string[] {
    const element = new RegExp(`^${name}\\.(?:member\\.)?(\\d+)$`);
    return [...this.#form.entries()].flatMap(([key, value]) =>
      element.test(key) ? [value] : [],
    );
  }

  filters(): RequestFilter[] {
    const filters: RequestFilter[] = [];
    for (let index = 1; this.#form.has(`Filter.${index}.Name`); index += 1) {
      filters.push({
        name: this.get(`Filter.${index}.Name`) ?? '',
        values: this.list(`Filter.${index}.Value`),
      });
    }
    return filters;
  }
}
