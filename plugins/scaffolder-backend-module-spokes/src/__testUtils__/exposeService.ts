import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import fs from 'fs-extra';
import path from 'node:path';
import { parse } from 'yaml';

// eslint-disable-next-line no-restricted-syntax -- only tests read it, and they run from the source
const folder = path.resolve(__dirname, '../../../../templates/expose-service');
const read = (...file: string[]) =>
  parse(fs.readFileSync(path.join(folder, ...file), 'utf8'));

/** The template as it is offered. */
export const exposeService: TemplateEntityV1beta3 = read('template.yaml');

/** What it is tried with: a filled-in form and the folder of the files that it must give. */
export const exposeServiceCases = fs
  .readdirSync(path.join(folder, 'tests'))
  .map(name => ({
    name,
    values: read('tests', name, 'input.yaml'),
    expected: path.join(folder, 'tests', name, 'expected'),
  }));
