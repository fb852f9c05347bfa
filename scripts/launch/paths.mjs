import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** What the launcher brings or writes; ignored by git. */
export const tools = path.join(root, '.tools');

/** A command of an installed package, to be run by Node. */
export const bin = name => path.join(root, 'node_modules', '.bin', name);

/** The Yarn of the repository, to be run by Node. */
export const yarn = path.join(root, '.yarn/releases/yarn-4.13.0.cjs');
