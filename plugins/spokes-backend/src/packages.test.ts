import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const manifestSchema = z.object({
  name: z.string(),
  description: z.string().min(20),
  license: z.literal('Apache-2.0'),
  keywords: z.array(z.string()).min(4),
  files: z.array(z.string()),
});

const published = globSync('{plugins,packages}/*/package.json', { cwd: root })
  .filter(file => !JSON.parse(read(file)).private)
  .map(file => path.dirname(file));

describe('the packages that are published', () => {
  it.each(published)('%s says what it is, and under which licence', folder => {
    const { name } = manifestSchema.parse(
      JSON.parse(read(`${folder}/package.json`)),
    );
    expect(read(`${folder}/README.md`).split('\n')[0]).toBe(`# ${name}`);
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'));
  });

  it('are those of plugins/, and the command', () => {
    expect([...published].sort()).toEqual(
      [...globSync('plugins/*', { cwd: root }), 'packages/cli'].sort(),
    );
  });
});
