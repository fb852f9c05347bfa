import path from 'node:path';
import { build, Plugin } from 'esbuild';

const root = path.resolve(__dirname, '../../../..');

/** Where the harness is found; nothing listens there, Playwright answers. */
export const harnessUrl = 'http://harness.test';

const data = {
  app: { baseUrl: harnessUrl, title: 'Harness' },
  backend: { baseUrl: harnessUrl },
};

/** Files of a page by their path in its address. */
export type PageFiles = Map<string, Buffer>;

/** A chunk of a CommonJS module has a default alone; the app's start looks for a name of this one. */
const namedExports: Plugin = {
  name: 'named-exports',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^react-dom\/client$/ }, ({ kind, path: wanted }) =>
      kind === 'dynamic-import'
        ? { path: wanted, namespace: 'named-exports' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'named-exports' }, () => ({
      contents: `export { createRoot } from 'react-dom/client';`,
      resolveDir: root,
    }));
  },
};

const bundled = new Map<string, Promise<PageFiles>>();

/** An entry of `plugins/spokes/dev` as a browser gets it of a built app: minified, in chunks; bundled once. */
export function bundlePage(entry: string): Promise<PageFiles> {
  const pages = bundled.get(entry) ?? bundle(entry);
  bundled.set(entry, pages);
  return pages;
}

async function bundle(entry: string): Promise<PageFiles> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { app: path.join(root, 'plugins/spokes/dev', entry) },
    outdir: '/',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    plugins: [namedExports],
    define: {
      global: 'globalThis',
      'process.env': '{}',
      'process.env.APP_CONFIG': JSON.stringify([{ context: 'harness', data }]),
      'process.env.HAS_REACT_DOM_CLIENT': 'true',
      'process.env.NODE_ENV': '"production"',
    },
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path: name, contents }) => [
      name,
      Buffer.from(contents),
    ]),
  );
}
