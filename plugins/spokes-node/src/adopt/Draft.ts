import {
  AdoptedBlueprint,
  MissingField,
} from '@fitsync/backstage-plugin-spokes-common';
import { set } from 'lodash';
import { z } from 'zod';
import { Input } from '../trace/defineCheck';
import { oneLine } from './oneLine';

type Gap = Omit<MissingField, 'field'>;

/** A blueprint that comes together from evidence, field by field. Nothing gets in without some. */
export class Draft {
  readonly #name: string;
  readonly #blueprint: Record<string, unknown>;
  readonly #derived: AdoptedBlueprint['derived'] = [];
  readonly #missing: MissingField[] = [];

  constructor(name: string, kind: 'Exposure' | 'Hub' | 'Spoke') {
    this.#name = name;
    this.#blueprint = { apiVersion: 'fitsync.io/v1', kind };
  }

  /** A value that is known. One that no blueprint takes is told as missing: it says what it is, and why it cannot stand. */
  know(
    field: string,
    value: unknown,
    options: { schema: z.ZodType; evidence: string; gap: Gap },
  ): void {
    const parsed = options.schema.safeParse(value);
    if (!parsed.success) {
      const shown = oneLine(
        typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing',
      );
      const [{ message }] = parsed.error.issues;
      this.lack(field, {
        ...options.gap,
        why: `${oneLine(options.evidence)} says '${shown}', which ${message}`,
      });
      return;
    }
    set(this.#blueprint, field, parsed.data);
    this.#derived.push({ field, evidence: oneLine(options.evidence) });
  }

  /** The value of a read, or why there is none. */
  read<T>(
    field: string,
    input: Input<T>,
    options: {
      schema: z.ZodType;
      gap: Omit<Gap, 'why'>;
      /** `why`, where what was read tells nothing. */
      of(value: T): { value: unknown; evidence: string } | { why: string };
    },
  ): void {
    const { gap, of, schema } = options;
    if (input.outcome !== 'ok') {
      this.lack(field, { ...gap, why: whyNot(input) });
      return;
    }
    const found = of(input.value);
    if ('why' in found) this.lack(field, { ...gap, why: found.why });
    else {
      const { evidence, value } = found;
      this.know(field, value, { schema, evidence, gap: { ...gap, why: '' } });
    }
  }

  lack(field: string, gap: Gap): void {
    this.#missing.push({
      field,
      ...gap,
      why: gap.why.length > 240 ? `${gap.why.slice(0, 239)}…` : gap.why,
    });
  }

  build(): AdoptedBlueprint {
    return {
      name: this.#name,
      blueprint: this.#blueprint,
      derived: this.#derived,
      missing: this.#missing,
    };
  }
}

/** Why an input has no value, in the words of the read. */
export function whyNot(input: Exclude<Input<unknown>, { outcome: 'ok' }>) {
  if (input.outcome === 'absent') return oneLine(input.because);
  return `${oneLine(input.source)} is ${input.outcome}: ${oneLine(
    input.action ?? 'read the facts again',
  )}`;
}
