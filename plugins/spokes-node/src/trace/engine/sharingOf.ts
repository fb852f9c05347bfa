import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { resolvers } from '../inputs/resolvers';
import { Sharing, sharingOfResolver } from '../inputs/scope';

const narrower: readonly Sharing[] = ['spoke', 'port', 'gateway', 'exposure'];

const known = new WeakMap<Check<Inputs>, Sharing>();

/**
 * Who shares the result of a check: whoever shares all of its inputs. Nothing has to be said for that in the check itself:
 * one that asks only for what resolvers share (`perSpoke`, `perPort`, `perGateway`) runs once for a whole spoke.
 */
export function sharingOf(check: Check<Inputs>): Sharing {
  let found = known.get(check);
  if (found) return found;
  const places = check.inputs.map((name: keyof Inputs) =>
    narrower.indexOf(sharingOfResolver(resolvers[name])),
  );
  found = narrower[Math.max(0, ...places)];
  known.set(check, found);
  return found;
}
