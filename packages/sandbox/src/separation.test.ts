import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

// eslint-disable-next-line no-restricted-syntax -- only this test reads it, and it runs from the source
const root = path.resolve(__dirname, '../../..');
const read = (...file: string[]) =>
  readFileSync(path.join(root, ...file), 'utf8');

const packages = ['plugins', 'packages'].flatMap(folder =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({
      folder: path.join(folder, name),
      manifest: JSON.parse(read(folder, name, 'package.json')),
    })),
);
const published = packages.filter(({ manifest }) => !manifest.private);

/** Source files that end up in a package: no tests, and nothing that only tests import. */
const sourcesOf = (folder: string) =>
  readdirSync(path.join(root, folder, 'src'), { recursive: true })
    .map(String)
    .filter(
      file =>
        /\.tsx?$/.test(file) &&
        !/\.test\.tsx?$|(^|\/)(__testUtils__|dev)\//.test(file),
    );

describe('published packages', () => {
  it('are the plugins and the command, and not the sandbox', () => {
    expect(published.map(({ folder }) => folder).sort()).toEqual(
      packages
        .map(({ folder }) => folder)
        .filter(
          folder => folder.startsWith('plugins') || folder === 'packages/cli',
        )
        .sort(),
    );
  });

  it.each(published.map(one => [one.manifest.name, one] as const))(
    '%s holds no sandbox code',
    (_, { folder, manifest }) => {
      expect(manifest.files).toContain('dist');
      for (const file of manifest.files) {
        expect(['bin', 'dist', 'config.d.ts', 'migrations']).toContain(file);
      }
      const { dependencies, peerDependencies, optionalDependencies } = manifest;
      expect(
        Object.keys({
          ...dependencies,
          ...peerDependencies,
          ...optionalDependencies,
        }),
      ).not.toContain('@fitsync/sandbox');
      const sources = sourcesOf(folder);
      expect(sources.length).toBeGreaterThan(0);
      expect(
        sources.filter(file =>
          /from '(@fitsync\/sandbox|[./]+packages\/)|(require|import)\(['"`]@fitsync\/sandbox/.test(
            read(folder, 'src', file),
          ),
        ),
      ).toEqual([]);
    },
  );
});

describe('the configuration for production', () => {
  it('knows no guest, no sandbox and no address on this machine', () => {
    const text = read('app-config.production.yaml');
    const { auth, spokes, ...rest } = parse(text);
    expect(auth?.providers?.guest).toBeUndefined();
    expect(spokes.sandbox).toBeUndefined();
    expect(spokes.endpoints).toBeUndefined();
    expect(JSON.stringify(rest)).not.toMatch(/127\.0\.0\.1|localhost|http:/);

    const common = parse(read('app-config.yaml'));
    expect(common.auth).toBeUndefined();
    expect(common.spokes).toBeUndefined();
    expect(common.permission).toEqual({ enabled: true });
  });

  it('is never opened to guests by any file', () => {
    const files = readdirSync(root).filter(file =>
      /^app-config.*\.yaml$/.test(file),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      expect(read(file)).not.toContain('dangerouslyAllowOutsideDevelopment');
    }
  });
});
