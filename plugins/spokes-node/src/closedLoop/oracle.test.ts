import { Verdict } from '@fitsync/backstage-plugin-spokes-common';
import { awsFaults, walkRequest } from '@fitsync/sandbox';
import fc from 'fast-check';
import { LiveLoop } from './__testUtils__/LiveLoop';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

type Claim = (answered: boolean[], causes: number) => boolean;

/** What a verdict claims of the attempts that different clients make. */
const claims: Partial<Record<Verdict, Claim>> = {
  reachable: answered => answered.every(Boolean),
  // Two causes that each cut a share may cut everything together: the verdict does not add shares up (ADR 6).
  degraded: (answered, causes) => answered.some(Boolean) || causes > 1,
  blocked: answered => !answered.some(Boolean),
};

/** These move the app to HTTPS: in the cluster, of which a watch tells a moment later than AWS's answers. */
const toHttps = ['acm-expired', 'acm-expires-soon', 'listener-tls-mismatch'];

/** The sandbox walks a request through its world by itself; it shares nothing with the checks. */
describe('what a verdict claims, held against what the internet gets', () => {
  let loop: LiveLoop;

  beforeAll(async () => {
    loop = await LiveLoop.start();
  });
  afterAll(async () => {
    await loop.stop();
  });

  it('is true whatever is broken in AWS at once', async () => {
    const some = fc.uniqueArray(
      fc.constantFrom(...awsFaults.map(({ id }) => id)),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(some, async ids => {
        for (const id of ids) {
          try {
            loop.sandbox.board.inject(id, bookinfo.spoke);
          } catch {
            // Another fault took away what it would break.
          }
        }
        const isMoved = ids.some(id => toHttps.includes(id));
        const { verdict, url, causes } = await loop.traceUntil(
          bookinfo,
          trace => !trace.url || trace.url.startsWith('https') === isMoved,
          1_000,
        );
        const answered = walkRequest(loop.sandbox.world, bookinfo.spoke, {
          host: 'prod.fitsync.example',
          path: '/productpage',
          port: url?.startsWith('https') ? 443 : 80,
        }).map(({ kind }) => kind === 'answered');
        loop.sandbox.board.mendAll();

        expect(answered.length).toBeGreaterThan(0);
        expect([verdict, claims[verdict]?.(answered, causes.length)]).toEqual([
          verdict,
          true,
        ]);
      }),
      { numRuns: 60 },
    );
  }, 60000);
});
