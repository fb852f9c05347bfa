import { gatewaySchema } from '@fitsync/backstage-plugin-spokes-common';
import { RequestAnswer, walkRequest } from '../world/walk';
import { parsed } from '../world/walk/parsed';
import { World } from '../world/World';
import { Destination } from './Destination';

/** A load balancer, or its part in one zone, as the internet finds it. */
interface Entrance {
  spoke: string;
  subnetId?: string;
}

/** What may happen to a request: one answer for each way that an attempt may take. None where nothing has that name. */
export function answersAt(
  world: World,
  { port, address }: Destination,
  { host, path }: { host: string; path: string },
): RequestAnswer[] {
  const entrance = address ? byAddress(world, address) : byName(world, host);
  if (!entrance) return [];
  return walkRequest(
    world,
    entrance.spoke,
    { host, path, port },
    entrance.subnetId,
  );
}

function byAddress({ aws }: World, address: string): Entrance | undefined {
  const own = aws.networkInterfaces.find(one => one.publicIp === address);
  const spoke = aws.spokes.find(
    ({ loadBalancer }) =>
      own?.description === `ELB net/${loadBalancer.name}/${loadBalancer.id}`,
  );
  return own && spoke && { spoke: spoke.name, subnetId: own.subnetId };
}

function byName(world: World, host: string): Entrance | undefined {
  const { aws, clusters } = world;
  const record = aws.hostedZones
    .filter(zone => !zone.private)
    .flatMap(({ records }) => records)
    .find(({ name }) => name === `${host}.`);
  const targets = [record?.alias?.dnsName, ...(record?.values ?? [])];
  const spoke =
    aws.spokes.find(
      ({ loadBalancer: { dnsName } }) =>
        dnsName === host || targets.includes(`${dnsName}.`),
    ) ??
    // A name of nobody's zone leads to the spoke that serves it.
    aws.spokes.find(({ name }) => {
      const cluster = clusters.get(name);
      return (
        cluster &&
        parsed(cluster, 'Gateway', gatewaySchema).some(({ spec }) =>
          spec.servers.some(({ hosts }) =>
            hosts.some(one => one.slice(one.indexOf('/') + 1) === host),
          ),
        )
      );
    });
  return spoke && { spoke: spoke.name };
}
