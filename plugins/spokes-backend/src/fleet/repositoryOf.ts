import { SpokesConfig } from '../config';

/** The repository that describes a spoke, as configured: the first that names it, or names none. */
export function repositoryOf(
  spoke: string,
  { repositories }: Pick<SpokesConfig, 'repositories'>,
): SpokesConfig['repositories'][number] | undefined {
  return repositories.find(({ spokes }) => !spokes || spokes.includes(spoke));
}
