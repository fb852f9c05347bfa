import { hubBlueprintSchema } from './hubBlueprint';
import { parseBlueprint } from './parseBlueprint';

const hub = {
  name: 'fitsync-hub',
  owner: 'group:default/platform',
  account: '111111111111',
  region: 'us-east-2',
  azs: ['us-east-2a', 'us-east-2b'],
};
const parse = (change: object) =>
  parseBlueprint(hubBlueprintSchema, { ...hub, ...change });

describe('hubBlueprintSchema', () => {
  it('opens no port and spends on availability unless told otherwise', () => {
    expect(parse({})).toMatchObject({
      cidr: '10.0.0.0/16',
      nat: 'per-az',
      bastion: { kind: 'ssm' },
      transitGateway: { kind: 'create', asn: 64512 },
    });
  });

  it.each([
    { azs: ['use2-az1', 'use2-az2', 'use2-az3'] },
    { bastion: { kind: 'ssh', allowedCidrs: ['203.0.113.0/28'] } },
    { transitGateway: { kind: 'existing', id: 'tgw-0123456789abcdef0' } },
    { cidr: '100.64.0.0/16' },
  ])('accepts %j', change => {
    expect(() => parse(change)).not.toThrow();
  });

  it.each<[object, RegExp]>([
    [{ account: '1' }, /account "1" must be an AWS account: 12 digits/],
    [{ account: 111111111111 }, /account 111111111111 must be of type string/],
    [{ region: 'us-east' }, /region "us-east" must be an AWS region/],
    [{ azs: ['us-east-2a'] }, /azs .* must name at least two zones/],
    [{ azs: ['us-east-2a', 'us-east-2a'] }, /azs .* must name each zone once/],
    [
      { azs: ['us-east-2a', 'eu-west-1b'] },
      /"eu-west-1b" must be a zone of us-east-2/,
    ],
    [
      { cidr: '10.42.0.0/16' },
      /cidr .* must not overlap 10.42.0.0\/16, the pods/,
    ],
    [
      { cidr: '10.43.128.0/17' },
      /must not overlap 10.43.0.0\/16, the services/,
    ],
    [{ cidr: '10.0.0.0/8' }, /must be from \/16 to \/24/],
    [
      { cidr: '10.0.0.1/16' },
      /cidr "10.0.0.1\/16" must be written as 10.0.0.0\/16/,
    ],
    [{ cidr: '010.0.0.0/16' }, /must be an IPv4 block/],
    [{ cidr: '10.0.0.0/33' }, /must be an IPv4 block/],
    [{ cidr: 'fd00::/16' }, /must be an IPv4 block/],
    [{ cidr: '8.8.0.0/16' }, /must lie in a private range/],
    [
      { bastion: { kind: 'ssh', allowedCidrs: ['0.0.0.0/0'] } },
      /bastion.allowedCidrs.0 "0.0.0.0\/0" .* never everyone/,
    ],
    [
      { bastion: { kind: 'ssh', allowedCidrs: [] } },
      /bastion.allowedCidrs .* at least one block/,
    ],
    [
      { bastion: { kind: 'telnet' } },
      /bastion.kind must be one of none, ssm, ssh/,
    ],
    [
      { transitGateway: { kind: 'existing', id: 'tgw-x' } },
      /must be the id of a Transit Gateway/,
    ],
  ])('refuses %j, saying why', (change, message) => {
    expect(() => parse(change)).toThrow(message);
  });
});
