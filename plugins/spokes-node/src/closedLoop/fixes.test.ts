import {
  Finding,
  Remedy,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { faults } from '@fitsync/sandbox';
import { applyRemedy } from './__testUtils__/applyRemedy';
import { LiveLoop } from './__testUtils__/LiveLoop';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};
const find = (trace: Trace, code: string): Finding | undefined =>
  trace.hops.flatMap(({ findings }) => findings).find(one => one.code === code);

/** Faults whose fix names a command, or a manifest, that can be carried out on the sandbox as it stands. */
const executable = [
  'nlb-sg-egress-target',
  'listener-tls-mismatch',
  'tg-preserve-ip-over-tgw',
  'tg-hc-port',
  'tg-empty',
  'target-stale-ip',
  'node-unregistered',
  'target-az-not-all',
  'hub-route-missing',
  'hub-route-blackhole',
  'hub-route-shadowed',
  'tgw-attach-state',
  'tgw-fwd-no-route',
  'tgw-fwd-blackhole',
  'tgw-fwd-wrong-attachment',
  'tgw-propagation-missing',
  'node-sg-nodeport',
  'node-sg-hc',
  'nodeport-mismatch',
  'gw-selector-no-pods',
  'gw-port-unresolved',
  'gw-no-listener',
  'vs-not-bound',
  'vs-gw-not-found',
  'vs-host-mismatch',
  'vs-not-exported',
  'vs-dest-not-found',
];

describe('the fix of a finding, carried out', () => {
  let loop: LiveLoop;
  beforeEach(async () => {
    loop = await LiveLoop.start();
  });
  afterEach(() => loop.stop());

  const chosen = faults.filter(({ id }) => executable.includes(id));

  it.each(chosen.map(fault => [fault.id, fault] as const))(
    'ends it: %s',
    async (id, { code }) => {
      const outcomes: { remedy: Remedy; isThere: boolean }[] = [];
      // Each remedy on a world of its own: a fault that was mended by hand cannot be taken away any more.
      for (let index = 0; ; index += 1) {
        loop.sandbox.board.inject(id, bookinfo.spoke);
        const broken = await loop.traceUntil(
          bookinfo,
          trace => find(trace, code) !== undefined,
        );
        const finding = find(broken, code);
        const remedy = finding?.fix.remedies[index];
        if (!finding || !remedy) break;
        const { world } = loop.sandbox;
        if (applyRemedy(world, bookinfo.spoke, remedy, finding)) {
          // A code may be found of several things, each with a fix of its own.
          const isThere = (trace: Trace) =>
            trace.hops
              .flatMap(({ findings }) => findings)
              .some(
                one => one.code === code && one.message === finding.message,
              );
          const after = await loop.traceUntil(
            bookinfo,
            trace => !isThere(trace),
          );
          outcomes.push({ remedy, isThere: isThere(after) });
        }
        await loop.stop();
        loop = await LiveLoop.start();
      }
      expect(outcomes).not.toEqual([]);
      expect(outcomes.filter(({ isThere }) => isThere)).toEqual([]);
    },
    30_000,
  );
});
