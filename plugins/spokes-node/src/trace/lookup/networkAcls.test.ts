import {
  NetworkAcl,
  NetworkAclEntry,
} from '@fitsync/backstage-plugin-spokes-common';
import { denialOf, ephemeralPorts } from './networkAcls';

const acl = (...entries: Partial<NetworkAclEntry>[]): NetworkAcl => ({
  id: 'acl-1',
  vpcId: 'vpc-1',
  subnetIds: [],
  entries: entries.map(entry => ({
    number: 100,
    egress: false,
    action: 'allow',
    protocol: '6',
    cidr: '0.0.0.0/0',
    ...entry,
  })),
});
const port = (one: number) => ({ from: one, to: one });
const ask = (one: NetworkAcl, ports = port(80)) =>
  denialOf(one, 'ingress', '10.0.1.117', ports);

describe('denialOf', () => {
  it('lets the lowest number decide, wherever it stands in the list', () => {
    const deny = { action: 'deny' as const, number: 50 };
    expect(ask(acl({}, deny))).toEqual({ entry: '50', partly: false });
    expect(ask(acl({}, { ...deny, number: 150 }))).toBeUndefined();
  });

  it.each([
    ['no entry at all', []],
    ['an entry of the other direction', [{ egress: true }]],
    ['an entry for other addresses', [{ cidr: '10.0.2.0/24' }]],
    ['an entry for other ports', [{ fromPort: 443, toPort: 443 }]],
    ['an entry for UDP', [{ protocol: '17' }]],
    ['AWS’s own last entry', [{ number: 32767, action: 'deny' as const }]],
  ])('denies with %s', (_, entries) => {
    expect(ask(acl(...entries))).toEqual({ entry: '*', partly: false });
  });

  it('takes no port of an entry for every protocol', () => {
    expect(
      ask(acl({ protocol: '-1', fromPort: 443, toPort: 443 })),
    ).toBeUndefined();
  });

  it('says where only some of the ports are let through', () => {
    const some = acl({ fromPort: 32768, toPort: 65535 });
    expect(ask(some, ephemeralPorts)).toEqual({ entry: '*', partly: true });
    const hole = acl(
      { number: 90, action: 'deny', fromPort: 8000, toPort: 9000 },
      {},
    );
    expect(ask(hole, ephemeralPorts)).toEqual({ entry: '90', partly: true });
  });

  it('puts several entries together', () => {
    const both = acl(
      { number: 90, fromPort: 0, toPort: 32767 },
      { number: 91, fromPort: 32768, toPort: 65535 },
      { number: 92, action: 'deny' },
    );
    expect(ask(both, ephemeralPorts)).toBeUndefined();
  });
});
