import {
  Message,
  messages,
  toFinding,
} from '@fitsync/backstage-plugin-spokes-common';
// A test runs in Node; that the card itself does not is what the lint guards.
// eslint-disable-next-line no-restricted-imports
import { execFileSync } from 'child_process';
import { quoteCommand } from './quoteCommand';

/*
 * Rule 7 of the threat model: every command that the catalogue has for a reader, as it is shown for copying, run by a shell
 * in which each program is a stand-in that prints its words.
 */

/** What a check gives, by the name of the placeholder; `shop` for all others. */
const plausible: Record<string, string> = {
  routeTable: 'rtb-0a9b8c7d6e5f40312',
  transitGateway: 'tgw-0c4d1e5f6a7b80912',
  attachment: 'tgw-attach-0a0b0c0d0e0f10213',
  table: 'tgw-rtb-0a6b5c4d3e2f10897',
  vpc: 'vpc-0a1b2c3d4e5f60718',
  group: 'sg-0a1f2e3d4c5b60798',
  groups: 'sg-0a1f2e3d4c5b60798, sg-0b2e3d4c5b6079817',
  cidr: '10.1.0.0/16',
  cidrs: '10.0.1.0/24, 10.0.2.0/24',
  shadow: '10.1.1.0/24',
  address: '10.1.1.49',
  nodes: '10.1.1.49, 10.1.1.104',
  port: '30080',
  nodePort: '30080',
  nodePorts: '30080, 30443',
  ports: '9080, 9090',
  served: 'team-a/shop.example.com, *.example.com',
  existing: 'demo/shop-gateway',
  arn: 'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/shop/6d0ecf831eec9f09',
};

/** What of the fields a stranger can write so that a pattern of names lets it pass. */
const names = ['shop', plausible.arn, 'a'.repeat(63), '-n', '$HOME', "o'x"];

function commandsOf(message: Message): string[][] {
  const words = `${message.template} ${message.fix}`.matchAll(/\{(\w+)\}/g);
  const args = Object.fromEntries(
    [...words].map(([, key]) => [key, plausible[key] ?? 'shop']),
  );
  return names.flatMap(name =>
    toFinding(message, {
      resource: {
        kind: 'Thing',
        name,
        namespace: 'demo',
        cluster: 'fitsync-prod-spoke',
        region: 'us-east-2',
      },
      args,
      evidence: [],
    }).fix.remedies.flatMap(remedy =>
      remedy.kind === 'command' ? [remedy.argv, remedy.verify] : [],
    ),
  );
}

describe('the commands of the catalogue', () => {
  it('reach the program as the words that they are', () => {
    const commands = messages.flatMap(commandsOf);
    expect(commands.length).toBeGreaterThan(200);
    const programs = [...new Set(commands.map(([program]) => program))];
    expect(programs.filter(one => !/^[a-z]+$/.test(one))).toEqual([]);
    const script = [
      ...programs.map(
        one => `${one}() { printf '%s\\0' ${one} "$@"; printf '\\n\\0'; }`,
      ),
      ...commands.map(quoteCommand),
    ].join('\n');
    const printed = execFileSync('sh', ['-c', script], {
      cwd: '/',
      env: { HOME: 'expanded' },
    }).toString();
    const ran = printed
      .split('\n\0')
      .slice(0, -1)
      .map(words => words.split('\0').slice(0, -1));
    expect(ran).toEqual(commands);
  });
});
