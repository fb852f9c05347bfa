import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';

/** Why a call ends as it does: the part that decides it; of one that passes, what let it through last. */
export function reasonOfCall(edge: CallEdge): string {
  const { authorization, mtls, network, outcome, reach } = edge;
  const deciding =
    outcome === 'allowed'
      ? authorization
      : [reach, network, mtls, authorization].find(
          part => part.outcome === outcome,
        );
  return (deciding ?? mtls).because;
}
