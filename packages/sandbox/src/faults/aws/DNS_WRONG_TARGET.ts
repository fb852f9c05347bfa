import { defineFault } from '../defineFault';
import { changeRecord } from './changeRecord';

export const hostLeadsElsewhere = defineFault({
  id: 'dns-wrong-target',
  code: 'DNS_WRONG_TARGET',
  title: 'The host’s record still points to the other spoke',
  inject(world, spoke) {
    const other = world.aws.spokes.find(({ name }) => name !== spoke);
    if (!other) throw new Error('The sandbox has no other spoke');
    return changeRecord(world, spoke, record => ({
      ...record,
      alias: record.alias && {
        ...record.alias,
        dnsName: `${other.loadBalancer.dnsName}.`,
      },
    }));
  },
});
