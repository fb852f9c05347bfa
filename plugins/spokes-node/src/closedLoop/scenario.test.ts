import { faults, scenarioFaults } from '@fitsync/sandbox';
import { LiveLoop } from './__testUtils__/LiveLoop';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};
const podinfo = {
  spoke: 'fitsync-stage-spoke',
  namespace: 'demo',
  service: 'podinfo',
};

describe('the scenario that the sandbox opens on', () => {
  let loop: LiveLoop;
  beforeAll(async () => {
    loop = await LiveLoop.start();
    for (const [spoke, ids] of Object.entries(scenarioFaults)) {
      for (const id of ids) loop.sandbox.board.seed(id, spoke);
    }
  });
  afterAll(() => loop.stop());

  it('shows every fault of the broken neighbour', async () => {
    const codes = scenarioFaults[podinfo.spoke].map(
      id => faults.find(fault => fault.id === id)?.code,
    );
    const trace = await loop.traceUntil(podinfo, ({ hops }) => {
      const found = hops.flatMap(({ findings }) => findings);
      return codes.every(code => found.some(one => one.code === code));
    });
    expect(trace.verdict).toBe('blocked');
    expect(
      trace.hops.flatMap(({ findings }) => findings.map(({ code }) => code)),
    ).toEqual(expect.arrayContaining(codes));
    expect(trace.causes.map(({ code }) => code)).toEqual([
      'TGW_PROPAGATION_MISSING',
      'NODE_SG_NODEPORT',
    ]);
  });

  it('leaves the other spoke without a blemish', async () => {
    const trace = await loop.trace(bookinfo);
    expect(trace).toMatchObject({
      verdict: 'reachable',
      causes: [],
      warnings: 0,
    });
  });

  it('is healthy on both once everything is mended', async () => {
    loop.sandbox.board.mendAll({ seeds: true });
    const trace = await loop.traceUntil(
      podinfo,
      ({ verdict, warnings }) => verdict === 'reachable' && warnings === 0,
    );
    expect(trace).toMatchObject({ verdict: 'reachable', warnings: 0 });
  });
});
