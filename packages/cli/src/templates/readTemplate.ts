import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const templateSchema = z.looseObject({
  metadata: z.looseObject({ name: z.string() }),
  spec: z.looseObject({
    parameters: z.union([z.array(z.unknown()), z.looseObject({})]).optional(),
    steps: z.array(
      z.looseObject({
        action: z.string(),
        input: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
});

/** A template, and the cases that it is tried with. */
export interface TestedTemplate {
  name: string;
  /** The pages of the form, as JSON Schema. */
  pages: object[];
  steps: { action: string; input: Record<string, unknown> }[];
  cases: { name: string; folder: string; values: Record<string, unknown> }[];
}

const valuesSchema = z.record(z.string(), z.unknown());

/** @throws InputError when a folder holds no template, or no case. */
export function readTemplate(folder: string): TestedTemplate {
  const file = path.join(folder, 'template.yaml');
  if (!fs.existsSync(file)) {
    throw new InputError(`${folder} holds no template.yaml`);
  }
  const read = templateSchema.safeParse(parse(fs.readFileSync(file, 'utf8')));
  if (!read.success) throw new InputError(`${file} is no template`);
  const { metadata, spec } = read.data;

  const tests = path.join(folder, 'tests');
  const names = fs.existsSync(tests) ? fs.readdirSync(tests).sort() : [];
  const cases = names
    .map(name => ({ name, folder: path.join(tests, name) }))
    .filter(one => fs.existsSync(path.join(one.folder, 'input.yaml')))
    .map(one => ({
      ...one,
      values: valuesSchema.parse(
        parse(fs.readFileSync(path.join(one.folder, 'input.yaml'), 'utf8')) ??
          {},
      ),
    }));
  if (!cases.length) {
    throw new InputError(
      `${folder} holds no case: put a filled-in form into tests/<case>/input.yaml`,
    );
  }
  return {
    name: metadata.name,
    pages: [spec.parameters ?? []].flat().map(page => Object(page)),
    steps: spec.steps.map(({ action, input = {} }) => ({ action, input })),
    cases,
  };
}
