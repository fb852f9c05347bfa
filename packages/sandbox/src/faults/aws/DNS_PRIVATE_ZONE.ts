import { RecordState } from '../../world/AwsWorld';
import { reference } from '../../world/reference';
import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { changeRecord } from './changeRecord';
import { overrideField } from './overrideField';

export const hostInPrivateZone = defineFault({
  id: 'dns-private-zone',
  code: 'DNS_PRIVATE_ZONE',
  title: 'The host’s record was made in the private zone',
  inject(world, spoke) {
    const { host, loadBalancer } = spokeNetwork(world.aws, spoke).ids;
    const record: RecordState = {
      name: `${host}.`,
      type: 'CNAME',
      ttl: 60,
      values: [`${loadBalancer.dnsName}.`],
    };
    return undoAll(
      changeRecord(world, spoke, () => undefined),
      overrideField(world.aws, 'hostedZones', zones => [
        ...zones,
        {
          id: 'Z9876543210FITSYNC',
          name: reference.hostedZone.name,
          private: true,
          records: [record],
        },
      ]),
    );
  },
});
