import { NotFoundError } from '@backstage/errors';
import { SpokeConfig, SpokesConfig } from '../config';

/** @throws NotFoundError */
export function findSpoke(config: SpokesConfig, name: string): SpokeConfig {
  const spoke = config.spokes.find(({ binding }) => binding.name === name);
  if (spoke) return spoke;
  const names = config.spokes.map(({ binding }) => binding.name).join(', ');
  throw new NotFoundError(
    `No spoke is named '${name}'; ${
      names ? `use one of: ${names}` : 'none is in spokes.clusters'
    }`,
  );
}
