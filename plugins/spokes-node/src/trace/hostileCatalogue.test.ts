import {
  Finding,
  Message,
  messages,
  Remedy,
  toFinding,
} from '@fitsync/backstage-plugin-spokes-common';
import { maxBy, memoize } from 'lodash';
import { hostileTexts } from '../testing/hostileTexts';

/** What a check gives, by the name of the placeholder. */
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
  ignored: 'demo/shop-limits',
  index: '0',
  istiod: 'istio-system/istiod',
  labels: 'istio=ingressgateway',
  others: 'demo/shop-web, demo/shop-raw',
  path: '/shop',
  place: '/spec/rules/0',
  protocol: 'http',
  selector: 'app=shop, version=v1',
};
const arn =
  'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/shop/6d0ecf831eec9f09';

interface Fields {
  args: Record<string, string>;
  forFix: Record<string, string>;
  /** A name as Kubernetes has them for its own objects, an ARN for those of AWS. */
  resource: {
    name: string;
    namespace: string;
    cluster: string;
    region: string;
  };
}

function plausibleFields(
  { template, fix, fixNeeds = [] }: Message,
  name: string,
): Fields {
  const names = [...`${template} ${fix}`.matchAll(/\{(\w+)\}/g)];
  return {
    args: Object.fromEntries(
      names.map(([, key]) => [
        key,
        key === 'arn' ? arn : plausible[key] ?? 'shop',
      ]),
    ),
    forFix: Object.fromEntries(
      fixNeeds.map(key => [key, plausible[key] ?? 'shop']),
    ),
    resource: {
      name,
      namespace: 'demo',
      cluster: 'fitsync-prod-spoke',
      region: 'us-east-2',
    },
  };
}

/** Everything that a reader may copy and run. */
const runnable = (remedies: Remedy[]) =>
  remedies.flatMap(remedy => {
    if (remedy.kind === 'command') return [remedy.argv, remedy.verify];
    return remedy.kind === 'patch' ? [[remedy.text]] : [];
  });

/** Some fixes are there for some kinds only. */
const kinds = [
  ...['Thing', 'AuthorizationPolicy', 'Certificate', 'DestinationRule'],
  ...['Kustomization', 'MutatingWebhookConfiguration', 'PeerAuthentication'],
  ...['Service', 'VirtualService'],
];

/** The kind of which a message has the most to copy. */
const kindOf = memoize(
  (message: Message) =>
    maxBy(
      kinds,
      kind =>
        runnable(
          message.remedies?.(
            plausibleFields(message, 'shop').args,
            { kind, ...plausibleFields(message, 'shop').resource },
            plausibleFields(message, 'shop').forFix,
          ) ?? [],
        ).length,
    ) ?? 'Thing',
);

function findingOf(
  message: Message,
  { args, forFix, resource }: Fields,
): Finding {
  const kind = kindOf(message);
  return toFinding(message, {
    resource: { kind, ...resource },
    args,
    forFix,
    evidence: [
      {
        source: 'ec2:DescribeRouteTables',
        subject: `routes of ${resource.name}`,
        observed: resource.name,
        expected: resource.name,
        observedAt: '2026-11-24T02:14:00.000Z',
      },
    ],
  });
}

/** The same fields with one of them written by a stranger. */
function* poisoned(fields: Fields, hostile: string): Iterable<Fields> {
  for (const key of Object.keys(fields.args)) {
    // Whoever asks for it asks for a path, whatever it is called.
    if (key === 'path' && /^\/[\w/]+$/.test(hostile)) continue;
    yield { ...fields, args: { ...fields.args, [key]: hostile } };
  }
  for (const key of Object.keys(fields.forFix)) {
    yield { ...fields, forFix: { ...fields.forFix, [key]: hostile } };
  }
  for (const key of Object.keys(fields.resource)) {
    yield { ...fields, resource: { ...fields.resource, [key]: hostile } };
  }
}

/** Some hostile texts are good names, hosts and references, and may stand where those do. */
const isName = (text: string) =>
  /^([a-z0-9]+\/)?[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$|^\*$/.test(text);
const corpus = [
  ...hostileTexts.filter(text => !isName(text)),
  // Good at the beginning, where a pattern without an end would stop to look.
  'shop/shop/$(id)',
  'shop, $(id)',
  '30080, $(id)',
  'shop"]}}',
];

/** Whether words hold a hostile text, or what is hostile in a list of several. */
const hasAny = (words: string[], hostile: string) =>
  [hostile, ...hostile.split(', ')]
    // A dot is in every word of Kubernetes, and does nothing.
    .filter(part => !isName(part) && part !== '.')
    .some(part => words.join('\n').includes(part));

const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe('hostile values in any field of any message', () => {
  it('are there to be tried', () => {
    expect(corpus.length).toBeGreaterThan(60);
    const commands = messages.flatMap(message =>
      [arn, 'shop'].flatMap(name =>
        findingOf(message, plausibleFields(message, name)).fix.remedies.filter(
          ({ kind }) => kind === 'command',
        ),
      ),
    );
    expect(commands.length).toBeGreaterThan(30);
  });

  it.each(messages.map(message => [message.code, message] as const))(
    '%s: reach no command and no patch',
    (_, message) => {
      for (const name of [arn, 'shop']) {
        const fields = plausibleFields(message, name);
        const harmless = new Set(
          runnable(findingOf(message, fields).fix.remedies).map(words =>
            JSON.stringify(words),
          ),
        );
        const remediesOf = corpus.flatMap(hostile =>
          [...poisoned(fields, hostile)].map(one => ({
            hostile,
            remedies: findingOf(message, one).fix.remedies,
          })),
        );
        // Either the value is in none of its words, or there is the documentation instead.
        const reached = remediesOf.flatMap(({ hostile, remedies }) =>
          runnable(remedies)
            .filter(
              words =>
                !harmless.has(JSON.stringify(words)) && hasAny(words, hostile),
            )
            .map(words => ({ hostile, words })),
        );
        expect(reached).toEqual([]);
        const helpless = remediesOf.filter(
          ({ remedies }) => remedies.length === 0,
        );
        expect(helpless).toEqual([]);
        const urls = remediesOf.flatMap(({ remedies }) =>
          remedies.flatMap(one => (one.kind === 'docs' ? [one.url] : [])),
        );
        expect(
          urls.filter(url => !/^https:\/\/[\w./#?=&%+-]+$/.test(url)),
        ).toEqual([]);
      }
    },
  );

  it.each(messages.map(message => [message.code, message] as const))(
    '%s: are shown shortened, with nothing invisible in them',
    (_, message) => {
      const fields = plausibleFields(message, 'shop');
      const disguised: string[] = [];
      for (const hostile of corpus) {
        for (const one of poisoned(fields, hostile)) {
          const {
            message: text,
            fix,
            evidence,
            resource,
          } = findingOf(message, one);
          const { cluster, region, ...observed } = resource;
          const shown = [
            text,
            fix.summary,
            ...Object.values(observed),
            ...evidence.flatMap(Object.values),
          ];
          disguised.push(
            ...shown.filter(value => invisible.test(value)),
            ...Object.values(observed).filter(({ length }) => length > 256),
          );
        }
      }
      expect(disguised).toEqual([]);
    },
  );
});
