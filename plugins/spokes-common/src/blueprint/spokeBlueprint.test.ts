import { parseBlueprint } from './parseBlueprint';
import { spokeBlueprintSchema } from './spokeBlueprint';

const spoke = {
  name: 'fitsync-prod-spoke',
  owner: 'group:default/platform',
  hub: 'fitsync-hub',
  region: 'us-east-2',
  azs: ['us-east-2a'],
  versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
  remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
};
const accepted = {
  code: 'SSH_OPEN',
  reason: 'Until the bastion is gone',
  owner: 'group:default/platform',
  until: '2027-01-31',
};
const parse = (change: object) =>
  parseBlueprint(spokeBlueprintSchema, { ...spoke, ...change });

describe('spokeBlueprintSchema', () => {
  it("takes the reference's ports and health check", () => {
    expect(parse({})).toMatchObject({
      masters: 1,
      nodePorts: { http: 30080, https: 30443, status: 30021 },
      healthCheck: { kind: 'tcp' },
      podCidr: '10.42.0.0/16',
      serviceCidr: '10.43.0.0/16',
      gitops: 'flux',
    });
  });

  it.each([
    { name: 'a'.repeat(26) },
    { cidr: '10.1.0.0/16' },
    { masters: 3, azs: ['us-east-2a', 'us-east-2b', 'us-east-2c'] },
    { instance: { type: 't4g.medium', arch: 'arm64' } },
    { instance: { type: 'm7i-flex.2xlarge' } },
    { healthCheck: { kind: 'status' } },
    { domains: [{ host: 'shop.example.com', zoneId: 'Z0123456789ABC' }] },
    { accepted: [accepted, { ...accepted, resource: 'sg-0a1b2c3d' }] },
  ])('accepts %j', change => {
    expect(() => parse(change)).not.toThrow();
  });

  it.each<[object, RegExp]>([
    [
      { name: 'a'.repeat(27) },
      /name .* must have at most 26 characters: AWS takes 32/,
    ],
    [{ name: 'internal-x' }, /name .* must not begin with 'internal-'/],
    [{ name: 'a--b' }, /name "a--b" must be a DNS-1123 label/],
    [
      { cidr: '10.42.128.0/20' },
      /cidr .* must not overlap 10.42.0.0\/16, the pods/,
    ],
    [
      { podCidr: '10.43.0.0/16' },
      /serviceCidr "10.43.0.0\/16" must not overlap podCidr/,
    ],
    [
      { cidr: '10.1.0.0/16', podCidr: '10.1.128.0/17' },
      /cidr .* must not overlap 10.1.128.0\/17/,
    ],
    [{ masters: 2 }, /masters 2 must be 1, or 3/],
    [
      { masters: 3, azs: ['us-east-2a', 'us-east-2b'] },
      /azs .* one zone or three/,
    ],
    [{ azs: ['eu-west-1a'] }, /azs "eu-west-1a" must be a zone of us-east-2/],
    [{ workers: -1 }, /workers -1 must be a whole number from 0 to 100/],
    [
      { instance: { type: 't4g.medium' } },
      /instance.arch "x86_64" must be arm64, which t4g.medium is/,
    ],
    [{ nodePorts: { http: 80 } }, /nodePorts.http 80 must be a NodePort/],
    [{ nodePorts: { https: 30080 } }, /nodePorts .* three different ports/],
    [{ versions: { k3s: '1.35', istio: '1.31.0' } }, /release of K3s such as/],
    [{ remoteState: undefined }, /remoteState is missing/],
    [
      { domains: [{ host: 'a.example.com' }, { host: 'a.example.com' }] },
      /domains "a.example.com" must name each host once/,
    ],
    [{ domains: [{ host: 'localhost' }] }, /domains.0.host .* host name/],
    [
      { accepted: [{ ...accepted, until: '2027-02-30' }] },
      /accepted.0.until "2027-02-30" must be a date: 2027-01-31/,
    ],
    [
      { accepted: [{ ...accepted, reason: ' ' }] },
      /accepted.0.reason " " must say why/,
    ],
    [{ accepted: [{ code: 'SSH_OPEN' }] }, /accepted.0.reason is missing/],
    [
      { accepted: [{ ...accepted, code: 'ssh' }] },
      /accepted.0.code "ssh" must be the code of a finding/,
    ],
    [{ accepted: [accepted, accepted] }, /accepted "SSH_OPEN" .* once/],
  ])('refuses %j, saying why', (change, message) => {
    expect(() => parse(change)).toThrow(message);
  });
});
