import { Input } from '../defineCheck';
import { SpokeIndex } from '../lookup/spokeIndex';
import { ExposureTarget, SpokeFacts } from './exposure';
import type { Inputs } from './inputs';

/**
 * What a resolver may look at to find an input for one exposure.
 *
 * @public
 */
export interface TraceScope {
  facts: SpokeFacts;
  exposure: ExposureTarget;
  index: SpokeIndex;
  /** Another input of the same exposure; each is resolved once. */
  resolve<Name extends keyof Inputs>(name: Name): Input<Inputs[Name]>;
}

/** Finds one input; pure. @public */
export type Resolver<T> = (scope: TraceScope) => Input<T>;

/** One resolver for each input. @public */
export type Resolvers<All> = { [Name in keyof All]: Resolver<All[Name]> };

/**
 * Who shares what a resolver finds: every exposure of a spoke, those on one public port, those on one port that come in by
 * the same gateway pods, or nobody.
 */
export type Sharing = 'spoke' | 'port' | 'gateway' | 'exposure';

const sharings = new WeakMap<Resolver<any>, Sharing>();

/**
 * Who shares an input. A check whose inputs are all shared runs once for all that share them (see `sharingOf`), so an input
 * that many exposures have in common is worth a `perSpoke`, `perPort` or `perGateway`.
 */
export function sharingOfResolver(resolver: Resolver<any>): Sharing {
  return sharings.get(resolver) ?? 'exposure';
}

/** Says who shares what a resolver finds; it keeps that by itself. */
export function sharedBy<T>(
  sharing: Sharing,
  resolver: Resolver<T>,
): Resolver<T> {
  sharings.set(resolver, sharing);
  return resolver;
}

/**
 * Shares an input between all exposures of a spoke. The resolver must not look at the exposure, and may resolve only
 * inputs that do not either.
 *
 * @public
 */
export function perSpoke<T>(resolver: Resolver<T>): Resolver<T> {
  const seen = new WeakMap<SpokeIndex, Input<T>>();
  return sharedBy('spoke', scope => {
    const known = seen.get(scope.index);
    if (known) return known;
    const found = resolver(scope);
    seen.set(scope.index, found);
    return found;
  });
}

/**
 * Shares an input between all exposures of a spoke on one public port. Of the exposure, the resolver must look at
 * nothing but the port.
 *
 * @public
 */
export function perPort<T>(resolver: Resolver<T>): Resolver<T> {
  const seen = new WeakMap<SpokeIndex, Map<number, Input<T>>>();
  return sharedBy('port', scope => {
    const { port } = scope.exposure;
    let known = seen.get(scope.index);
    if (!known) seen.set(scope.index, (known = new Map()));
    let found = known.get(port);
    if (!found) known.set(port, (found = resolver(scope)));
    return found;
  });
}
