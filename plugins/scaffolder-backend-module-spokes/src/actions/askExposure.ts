import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { Asker, LiveAnswer, LiveNetwork } from '../fleet/LiveNetwork';

/** Asks whether the host and path of an exposure are free on what is live. */
export async function askExposure(
  network: Pick<LiveNetwork, 'assertFree'>,
  { method, namespace, service, spoke }: ExposureBlueprint,
  asker: Asker,
): Promise<LiveAnswer<{}>> {
  const answer = await network.assertFree(
    {
      spoke,
      namespace,
      service,
      path: method.path,
      method: method.kind,
      ...(method.kind !== 'path' && { host: method.host }),
    },
    asker,
  );
  return answer.outcome === 'asked' ? { outcome: 'asked', value: {} } : answer;
}
