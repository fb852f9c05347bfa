import {
  certificateSharedOverH2,
  Gateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { secretNames } from '../../inputs/kubernetes/credentials';
import { GatewayListener } from '../../inputs/kubernetes/listeners';
import { nameOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** The Gateways on the same pods that use a secret, by its name. */
const usersOf = perVersion((listeners: readonly GatewayListener[]) => {
  const users = new Map<string, Set<Gateway>>();
  for (const { gateway, server } of listeners) {
    for (const secret of secretNames(gateway, server)) {
      const known = users.get(secret) ?? new Set();
      users.set(secret, known.add(gateway));
    }
  }
  return users;
});

/** A browser keeps one HTTP/2 connection for all hosts of a certificate. Said of each of the Gateways. */
export const certificateIsNotShared = defineCheck({
  id: 'certificate.is-not-shared',
  hop: 'certificate',
  description:
    'No other Gateway on the same pods shows the certificate of the Gateway.',
  inputs: ['cluster', 'entry', 'credentialNames', 'gatewayListeners'],
  emits: [certificateSharedOverH2],
  run(values, report, from) {
    const { cluster, credentialNames, gatewayListeners } = values;
    const { gateway } = values.entry;
    if (!gateway) return; // reported as VS_GW_NOT_FOUND
    const users = usersOf(gatewayListeners);
    for (const secret of credentialNames) {
      const sharing = [...(users.get(secret) ?? [])];
      const other = sharing.find(one => one !== gateway);
      if (!other) continue;
      for (const [one, rival] of [
        [gateway, other],
        [other, gateway],
      ]) {
        report(certificateSharedOverH2, {
          resource: kubeRef(cluster, 'Gateway', one),
          args: { gateway: nameOf(one), other: nameOf(rival), secret },
          evidence: [
            {
              ...from.gatewayListeners,
              subject: `Gateways that show ${secret}`,
              observed: sharing.map(nameOf).sort().slice(0, 5).join(', '),
              expected: 'one',
            },
          ],
        });
      }
    }
  },
});
