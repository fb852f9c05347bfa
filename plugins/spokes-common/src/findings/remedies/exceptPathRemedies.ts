import { Remedy, ResourceRef } from '../finding';
import { PlaceChange, placeRemedies } from './placeRemedies';

const plainPath = /^\/[-\w./]{1,200}$/;

/**
 * Takes one path, and what is below it, out of what a DENY policy is for. Of a policy that denies the path of everything
 * nothing would be left: that one is looked at.
 */
export function exceptPathRemedies(options: {
  resource: ResourceRef;
  /** The path as the proxy sees it that denies. */
  seen: string | undefined;
  /** JSON pointers with `, ` between them: to a rule's `to`, to an operation's `notPaths`, or to the end of these. */
  places: string | undefined;
  docs: { url: string; title: string };
  look(): Remedy[];
}): Remedy[] {
  const { seen = '', places = '', ...rest } = options;
  const notPaths = [seen, `${seen.replace(/\/$/, '')}/*`];
  const changeAt = (path: string): PlaceChange[] => {
    if (path.endsWith('/-')) {
      return notPaths.map(value => ({ op: 'add', path, value }));
    }
    const value = path.endsWith('/to')
      ? [{ operation: { notPaths } }]
      : notPaths;
    return [{ op: 'add', path, value }];
  };
  return placeRemedies({
    ...rest,
    changes: plainPath.test(seen) ? places.split(', ').flatMap(changeAt) : [],
    risk: `Whoever it refuses today gets to ${seen}: where it is meant to keep them from there, another way in is.`,
  });
}
