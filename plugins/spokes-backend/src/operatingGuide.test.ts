import { readFileSync } from 'node:fs';
import path from 'node:path';
import { spokesPermissions } from '@fitsync/backstage-plugin-spokes-common';
import { iamPolicy, rbacManifest } from '@fitsync/backstage-plugin-spokes-node';
import { parseAllDocuments } from 'yaml';
import { configSchema } from './config/configSchema';
import { tables } from './store/rows';

const guide = readFileSync(
  path.resolve(__dirname, '../../../docs/operating.md'),
  'utf8',
);

/** The block of a language that begins so. */
function blockOf(language: string, start: string): string {
  const [, block] = guide.split(`\`\`\`${language}\n${start}`);
  return start + block.split('\n```')[0];
}

const documentsOf = (text: string) =>
  parseAllDocuments(text).map(document => document.toJS());

describe('docs/operating.md', () => {
  it('shows the IAM policy that iamPolicy() gives', () => {
    expect(JSON.parse(blockOf('json', '{'))).toEqual(iamPolicy());
  });

  it('shows the RBAC manifest that rbacManifest() gives', () => {
    expect(
      documentsOf(blockOf('yaml', 'apiVersion: v1\nkind: Namespace')),
    ).toEqual(documentsOf(rbacManifest()));
  });

  it.each([
    [
      'configuration key',
      Object.keys(configSchema.shape).map(key => `\`spokes.${key}`),
    ],
    ['permission', spokesPermissions.map(({ name }) => `\`${name}\``)],
    ['table', Object.values(tables).map(name => `\`${name}\``)],
  ])('names every %s', (_, names) => {
    expect(names.filter(name => !guide.includes(name))).toEqual([]);
  });
});
