import { loadBalancerZoneId } from '../../terraform/loadBalancerResources';
import { HostedZoneState, RecordState } from '../../world/AwsWorld';
import { reference } from '../../world/reference';
import { spokeNetwork } from '../../world/spokeNetwork';
import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { giveHost } from './giveHost';
import { overrideField } from './overrideField';

/** Lets the app have a host, and changes its record in the public zone; undefined takes it away. */
export function changeRecord(
  world: World,
  spoke: string,
  change: (record: RecordState) => RecordState | undefined,
): Undo {
  const { host, loadBalancer } = spokeNetwork(world.aws, spoke).ids;
  const name = `${host}.`;
  const zone: HostedZoneState | undefined = world.aws.hostedZones.find(
    ({ id }) => id === reference.hostedZone.id,
  );
  if (!zone) throw new Error('The sandbox has no hosted zone');
  return undoAll(
    giveHost(world, spoke),
    overrideField(zone, 'records', records => {
      // A spoke without a domain of its own gets the record along with the host.
      const own = records.find(record => record.name === name) ?? {
        name,
        type: 'A' as const,
        values: [],
        alias: {
          dnsName: `${loadBalancer.dnsName}.`,
          hostedZoneId: loadBalancerZoneId,
        },
      };
      return [
        ...records.filter(record => record !== own),
        ...[change(own) ?? []].flat(),
      ];
    }),
  );
}
