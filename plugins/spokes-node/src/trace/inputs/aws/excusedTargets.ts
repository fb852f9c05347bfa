import { observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { perGateway } from '../kubernetes/perGateway';

/**
 * Addresses of nodes that fail their health check by design: with traffic policy Local, those without a ready gateway
 * pod. Where that cannot be read, no node is excused.
 */
export const excusedTargets = perGateway<string[]>(({ facts, resolve }) => {
  const service = resolve('ingressService');
  const endpoints = resolve('ingressEndpoints');
  const nodes = resolve('nodeAddresses');
  if (
    service.outcome !== 'ok' ||
    endpoints.outcome !== 'ok' ||
    nodes.outcome !== 'ok' ||
    service.value.spec.externalTrafficPolicy !== 'Local'
  ) {
    return nobody(facts);
  }
  const withGateway = new Set(endpoints.value.map(({ nodeName }) => nodeName));
  return observedOk(
    nodes.value
      .filter(({ name }) => !withGateway.has(name))
      .map(({ ip }) => ip),
    nodes.source,
    nodes.observedAt,
  );
});

const empty = new WeakMap<object, ReturnType<typeof observedOk<string[]>>>();

/** The same object for all exposures, so that the checks which use it are shared. */
function nobody(facts: { takenAt: string }) {
  const known =
    empty.get(facts) ?? observedOk([], 'list v1/nodes', facts.takenAt);
  empty.set(facts, known);
  return known;
}
