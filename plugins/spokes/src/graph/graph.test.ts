import {
  ExposureView,
  hops,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { buildTrace } from '../testing/buildTrace';
import { fixtures } from '../testing/fixtures';
import { hubRouteMissing, serviceWithoutEndpoints } from '../testing/findings';
import { edgeInto } from './edgeInto';
import { firstToOpen } from './firstToOpen';
import { sortFindings } from './sortFindings';
import { toLanes } from './toLanes';
import { toneOf } from './toneOf';
import { toSteps } from './toSteps';

const isTraced = (view: ExposureView) => view.status === 'traced';

const traces = Object.entries(fixtures).flatMap(([name, { exposures }]) =>
  exposures.filter(isTraced).map(({ trace }): [string, Trace] => [name, trace]),
);

const toneAt = (trace: Trace, hop: string) =>
  toSteps(trace).find(step => step.hop === hop)?.tone;

const blocked = buildTrace({
  verdict: 'blocked',
  causes: [hubRouteMissing],
  firstBlocking: 'hub-route',
  changes: {
    loadBalancer: { status: 'fail', follows: 'HUB_ROUTE_MISSING' },
  },
});

describe('card and flow', () => {
  it.each(traces)('name the same culprits: %s', (_name, trace) => {
    const red = toSteps(trace).filter(({ tone }) => tone === 'cause');
    expect(red.map(({ hop }) => hop).sort()).toEqual(
      trace.causes.map(({ hop }) => hop).sort(),
    );
    const redRows = trace.rows.filter(
      row => toneOf(row, { behindBreak: false }) === 'cause',
    );
    expect(new Set(redRows.map(({ row }) => row))).toEqual(
      new Set(red.map(({ hop }) => hops[hop].row)),
    );
  });
});

describe('toSteps', () => {
  it('lets what stands behind the first break pass only in theory', () => {
    expect(toneAt(blocked, 'nlb')).toBe('pass');
    expect(toneAt(blocked, 'hub-route')).toBe('cause');
    expect(toneAt(blocked, 'tgw-forward')).toBe('wouldPass');
    expect(toneAt(blocked, 'spoke-return')).toBe('wouldPass');
  });

  it('names what a consequence follows from', () => {
    const targets = toSteps(blocked).find(({ hop }) => hop === 'targets');
    expect(targets).toMatchObject({
      tone: 'consequence',
      cause: { hop: 'hub-route' },
    });
  });

  it('leaves unknown unknown, behind a break too', () => {
    const step = toSteps({
      ...blocked,
      hops: blocked.hops.map(hop =>
        hop.hop === 'service' ? { ...hop, status: 'unknown' } : hop,
      ),
    }).find(({ hop }) => hop === 'service');
    expect(step?.tone).toBe('unknown');
  });
});

describe('toLanes', () => {
  const lanes = toLanes(toSteps(blocked));

  it('goes there by places, and back the other way round', () => {
    expect(lanes.request.map(({ place }) => place)).toEqual([
      'hub',
      'transit-gateway',
      'spoke',
      'cluster',
    ]);
    expect(lanes.answer.map(({ place }) => place)).toEqual([
      'spoke',
      'transit-gateway',
    ]);
  });

  it('folds three and more healthy neighbours, and nothing else', () => {
    const [hub, transit] = lanes.request;
    expect(
      hub.items.map(item =>
        item.kind === 'fold' ? item.steps.length : item.step.hop,
      ),
    ).toEqual([5, 'targets', 'hub-route']);
    expect(transit.items.map(({ kind }) => kind)).toEqual(['step', 'step']);
  });

  it('lets what was not judged part no run', () => {
    const skipped = buildTrace({ verdict: 'reachable' });
    const [spoke] = toLanes(
      toSteps({
        ...skipped,
        hops: skipped.hops.map(hop =>
          hop.hop === 'cidr-overlap' ? { ...hop, status: 'skipped' } : hop,
        ),
      }),
    ).request.filter(({ place }) => place === 'spoke');
    expect(spoke.items).toMatchObject([{ kind: 'fold', tone: 'pass' }]);
  });

  it('folds the control plane as it is drawn: in the cluster', () => {
    const steps = toSteps({
      ...blocked,
      hops: [
        { ...blocked.hops[0], hop: 'control-plane' as const },
        ...blocked.hops,
      ],
    });
    expect(steps[0]).toMatchObject({ place: 'cluster', tone: 'wouldPass' });
  });

  it('loses no hop', () => {
    const shown = [...lanes.request, ...lanes.answer].flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'fold' ? item.steps : [item.step])),
    );
    expect(shown).toHaveLength(blocked.hops.length);
  });
});

describe('firstToOpen', () => {
  it('opens the cause to mend first, though another stands before it', () => {
    const trace = buildTrace({
      verdict: 'blocked',
      causes: [serviceWithoutEndpoints, hubRouteMissing],
    });
    expect(firstToOpen(trace, toSteps(trace))).toBe('service');
  });

  it('opens what could not be read only where that decides', () => {
    const changes = { nodes: { status: 'unknown' } } as const;
    const unknown = buildTrace({ verdict: 'unknown', changes });
    const proven = buildTrace({ verdict: 'reachable', changes });
    expect(firstToOpen(unknown, toSteps(unknown))).toBe('node-security-group');
    expect(firstToOpen(proven, toSteps(proven))).toBeUndefined();
  });
});

describe('sortFindings', () => {
  it('puts the cause to mend first on top, and what only follows below', () => {
    const [target, ...others] = blocked.hops;
    const follower = { ...hubRouteMissing, code: 'HUB_ROUTE_BLACKHOLE' };
    const remark = { ...hubRouteMissing, code: 'NLB_SINGLE_ZONE' };
    const hop = {
      ...target,
      findings: [follower, remark, serviceWithoutEndpoints, hubRouteMissing],
    };
    const trace = {
      ...blocked,
      hops: [hop, ...others],
      causes: [hubRouteMissing, serviceWithoutEndpoints],
      consequences: [follower],
    };
    expect(sortFindings(hop, trace).map(({ part }) => part)).toEqual([
      'firstCause',
      'cause',
      'remark',
      'consequence',
    ]);
  });
});

describe('edgeInto', () => {
  it('breaks behind the place that blocks, and lets nothing on from there', () => {
    const { request, answer } = toLanes(toSteps(blocked));
    const groups = [...request, ...answer];
    const edges = groups.map((_, index) =>
      edgeInto(groups, index, blocked.firstBlocking),
    );
    expect(edges).toEqual([
      'pass',
      'broken',
      'wouldPass',
      'wouldPass',
      'wouldPass',
      'wouldPass',
    ]);
  });
});
