import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { FormChange } from '@fitsync/backstage-plugin-spokes-common';
import fs from 'fs-extra';
import path from 'node:path';
import { parse } from 'yaml';

// eslint-disable-next-line no-restricted-syntax -- only tests read it, and they run from the source
const folder = path.resolve(__dirname, '../../../../templates');

/** The change that each template asks for. */
export const templateChanges = {
  adopt: 'adopt',
  hub: 'create-hub',
  spoke: 'create-spoke',
  'update-spoke': 'update-spoke',
  'decommission-spoke': 'decommission-spoke',
  'expose-service': 'expose-service',
  'update-exposure': 'update-exposure',
  'remove-exposure': 'remove-exposure',
  'repair-drift': 'repair-drift',
} satisfies Record<string, FormChange>;

/** Names of all templates that are offered. */
export const templateNames = fs
  .readdirSync(folder)
  .filter(name => fs.existsSync(path.join(folder, name, 'template.yaml')));

/** A template as it is offered. */
export const templateOf = (name: string): TemplateEntityV1beta3 =>
  parse(fs.readFileSync(path.join(folder, name, 'template.yaml'), 'utf8'));

/** The first of the filled-in forms that a template is tried with. */
export function exampleForm(name: string): Record<string, unknown> {
  const tests = path.join(folder, name, 'tests');
  const [first] = fs
    .readdirSync(tests)
    .sort()
    .filter(one => fs.existsSync(path.join(tests, one, 'input.yaml')));
  return parse(fs.readFileSync(path.join(tests, first, 'input.yaml'), 'utf8'));
}
