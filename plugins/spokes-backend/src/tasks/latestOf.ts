import { Config } from '@backstage/config';
import { SpokesConfigSource } from '../config';

/** Gives what is made from app-config, and makes it anew after app-config has changed. */
export function latestOf<T>(
  config: Pick<SpokesConfigSource, 'root'>,
  make: (root: Config) => T,
): () => T {
  let last: { root: Config; made: T } | undefined;
  return () => {
    const { root } = config;
    if (last?.root !== root) last = { root, made: make(root) };
    return last.made;
  };
}
