import {
  Finding,
  Remedy,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  faults,
  reference,
  spokeNetwork,
  unseenFaults,
} from '@fitsync/sandbox';
import { isEqual, uniq, uniqWith } from 'lodash';
import { fixesByHand } from './__testUtils__/fixesByHand';
import { keepWorld } from './__testUtils__/keepWorld';
import { LiveLoop } from './__testUtils__/LiveLoop';
import { applyRemedy } from './__testUtils__/remedies/applyRemedy';
import { brokenRules } from './__testUtils__/remedies/brokenRules';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};
const findingsOf = (trace: Trace, code: string): Finding[] =>
  trace.hops
    .flatMap(({ findings }) => findings)
    .filter(one => one.code === code);

/** A pull request to Terraform, one to manifests, or commands: each mends by itself. */
type Way = 'hcl' | 'yaml' | 'command';
const wayOf = (remedy: Remedy): Way | undefined => {
  if (remedy.kind === 'patch') return remedy.language;
  // An editor waits for a person, and a GitOps engine for a merge that mends the files.
  const isRunnable =
    remedy.kind === 'command' &&
    !['edit', 'reconcile', 'sync'].some(verb => remedy.argv.includes(verb));
  return isRunnable ? 'command' : undefined;
};

// Those that only a request finds have no fix of their own: they point at the hop before.
const staged = faults.filter(
  ({ id }) => !unseenFaults.some(one => one.id === id),
);

describe('the fix of a finding, carried out', () => {
  let loop: LiveLoop;
  let restore: () => void;
  let variables: Record<string, string | string[]>;

  beforeAll(async () => {
    loop = await LiveLoop.start();
    await loop.traceUntil(bookinfo, ({ verdict }) => verdict === 'reachable');
    restore = keepWorld(loop.sandbox.world);
    const { aws } = loop.sandbox.world;
    const network = spokeNetwork(aws, bookinfo.spoke);
    const { httpTargetGroup, spokeTransitGatewayRouteTable, hub } = network;
    const { attachment, loadBalancer } = network;
    variables = {
      client_cidr: '198.51.100.0/24',
      target_group_arn: httpTargetGroup.arn,
      route_table_id: spokeTransitGatewayRouteTable.id,
      subnet_ids: [...hub.attachment.subnetIds],
      subnet_ids_of_all_zones: [...attachment.subnetIds],
      subnets_of_all_zones: [...loadBalancer.subnetIds],
      alarm_topic_arns: [],
      public_subnet_id:
        aws.natGateways.find(({ id }) => id === reference.hub.natGatewayIds.b)
          ?.subnetId ?? '',
    };
  });
  afterEach(() => {
    loop.sandbox.board.mendAll();
    restore();
  });
  afterAll(() => loop.stop());

  /** Until the watches have told what a fault, or a fix, changed. */
  const find = (code: string) =>
    loop.traceUntil(bookinfo, trace => findingsOf(trace, code).length > 0);

  async function breakAnew(id: string, code: string) {
    loop.sandbox.board.mendAll();
    restore();
    // What the controllers are still at would undo a fault.
    await loop.traceUntil(
      bookinfo,
      ({ verdict, hops }) =>
        verdict === 'reachable' &&
        hops.every(({ findings }) => findings.length === 0),
    );
    loop.sandbox.board.inject(id, bookinfo.spoke);
    return find(code);
  }

  /** A fix names what its finding names: where a finding of the same code is left, its turn comes next. */
  async function mend(broken: Trace, code: string, way: Way) {
    const known = [...broken.causes, ...broken.consequences].map(
      one => one.code,
    );
    const isMended = (trace: Trace) =>
      findingsOf(trace, code).length === 0 &&
      trace.causes.every(one => known.includes(one.code));
    let trace = broken;
    for (let round = 0; round < 3 && !isMended(trace); round += 1) {
      const findings = findingsOf(trace, code);
      const remedies = uniqWith(
        findings.flatMap(finding =>
          finding.fix.remedies
            .filter(remedy => wayOf(remedy) === way)
            .map(remedy => ({ finding, remedy })),
        ),
        (one, other) => isEqual(one.remedy, other.remedy),
      );
      for (const { finding, remedy } of remedies) {
        applyRemedy(loop.sandbox.world, remedy, {
          finding,
          spoke: bookinfo.spoke,
          variables,
        });
      }
      trace = await loop.traceUntil(bookinfo, isMended, 2_500);
    }
    return {
      broken: findingsOf(broken, code).flatMap(({ fix }) =>
        brokenRules(fix.remedies),
      ),
      left: findingsOf(trace, code).map(({ message }) => message),
      made: trace.causes
        .filter(one => !known.includes(one.code))
        .map(({ message }) => message),
    };
  }

  it.each(staged.map(fault => [fault.id, fault] as const))(
    'ends it: %s',
    async (id, { code }) => {
      let broken = await breakAnew(id, code);
      const fixes = findingsOf(broken, code).flatMap(({ fix }) => fix.remedies);
      const ways = uniq(fixes.flatMap(remedy => wayOf(remedy) ?? []));
      const outcomes: object[] = [];
      for (const way of ways) {
        if (outcomes.length > 0) broken = await breakAnew(id, code);
        outcomes.push({ way, ...(await mend(broken, code, way)) });
      }
      expect(outcomes).toEqual(
        ways.map(way => ({ way, left: [], made: [], broken: [] })),
      );
      expect(brokenRules(fixes)).toEqual([]);
      // One or the other: what is carried out here, or takes a person for a reason, who is told what to look at, by name.
      const reason = fixesByHand[id] ?? fixesByHand[code];
      const isShown = fixes.some(({ kind }) => kind !== 'docs');
      const told = isShown ? reason : 'a page to read';
      expect(ways.length > 0 ? 'carried out' : told).toBe(
        reason ?? 'carried out',
      );
    },
    30_000,
  );

  it('knows of no fix by hand for a code that has no fault', () => {
    const names = staged.flatMap(({ id, code }) => [id, code]);
    expect(
      Object.keys(fixesByHand).filter(name => !names.includes(name)),
    ).toEqual([]);
  });
});
