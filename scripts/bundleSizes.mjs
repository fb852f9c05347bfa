import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/*
 * How much of our own code a viewer loads for each part of the frontend, gzipped; what comes from node_modules is shared
 * with the rest of an app. Fails above a limit.
 */

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'plugins/spokes/src');
const KiB = 1024;

/** What stands in every page, and what is loaded when it is shown. */
const parts = [
  { name: 'entry, with every text', file: 'index.ts' },
  { name: 'card', file: 'components/IngressCard/index.ts', limit: 30 * KiB },
  { name: 'flow', file: 'components/TrafficFlow/index.ts' },
  { name: 'spoke page', file: 'components/SpokePage/index.ts' },
  { name: 'fleet page', file: 'components/FleetPage/index.ts' },
  { name: 'home widget', file: 'components/HomeCauses/index.ts' },
  { name: 'search result', file: 'components/SearchResult/index.ts' },
];

const ownCodeOnly = {
  name: 'own-code-only',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: wanted, kind }) =>
      kind === 'entry-point' || wanted.startsWith('@fitsync/')
        ? undefined
        : { path: wanted, external: true },
    );
  },
};

async function measure(file) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, file)],
    outdir: path.join(root, 'out'),
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    metafile: true,
    plugins: [ownCodeOnly],
    loader: { '.json': 'json' },
    logLevel: 'error',
  });
  // Lazy parts of an entry are measured as parts of their own.
  const [entry] = outputFiles.filter(({ path: name }) =>
    name.endsWith(`${path.basename(file, path.extname(file))}.js`),
  );
  const eager = outputFiles.filter(
    out =>
      out === entry ||
      entry.text.includes(importOf(out)) ||
      out.path.endsWith('.css'),
  );
  return eager.reduce(
    (sum, { contents }) => sum + gzipSync(contents).length,
    0,
  );
}

/** As a chunk is imported at once: a lazy one stands in `import(…)`. */
const importOf = ({ path: name }) => `from"./${path.basename(name)}"`;

let failed = false;
for (const { name, file, limit } of parts) {
  if (!existsSync(path.join(source, file))) {
    console.log(`${name}: not there`);
    failed = true;
    continue;
  }
  const size = await measure(file);
  const tooLarge = limit !== undefined && size > limit;
  failed ||= tooLarge;
  const of = limit ? ` of at most ${limit / KiB}` : '';
  console.log(
    `${name}: ${(size / KiB).toFixed(1)}${of} KiB${
      tooLarge ? ', too large' : ''
    }`,
  );
}
process.exitCode = failed ? 1 : 0;
