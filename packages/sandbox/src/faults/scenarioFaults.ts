/**
 * Faults at work from the start, by spoke: the stage spoke is the broken neighbour. Two block its path at different
 * hops, one is a warning, so its page shows a first cause, a second and something that is no outage.
 */
export const scenarioFaults: Readonly<Record<string, readonly string[]>> = {
  'fitsync-stage-spoke': [
    'tgw-propagation-missing',
    'node-sg-nodeport',
    'sidecar-missing',
  ],
};
