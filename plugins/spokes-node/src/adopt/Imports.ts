import {
  Adoption,
  terraformImportSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { oneLine } from './oneLine';

/** What a module could take over, and what it could not and why. */
export class Imports {
  readonly fitting: Adoption['imports'] = [];
  readonly #others: string[] = [];

  constructor(readonly folder: string, readonly module: 'hub' | 'spoke') {}

  /** A resource that has every value that its replacement would follow from. */
  fits(resource: string, id: string, key?: string): void {
    const parsed = terraformImportSchema.safeParse({
      to: `module.${this.module}.${resource}${key ? `["${key}"]` : ''}`,
      id,
    });
    if (parsed.success) {
      this.fitting.push({ folder: this.folder, ...parsed.data });
    } else this.misfit(id, 'its id is none that goes into Terraform');
  }

  misfit(what: string, why: string): void {
    this.#others.push(`${oneLine(what)}: ${why}`);
  }

  notes(): string[] {
    if (this.#others.length === 0) return [];
    return [
      `No import in ${this.folder}, because modules/${
        this.module
      } would replace or change it: ${this.#others.join('; ')}.`,
    ];
  }
}
