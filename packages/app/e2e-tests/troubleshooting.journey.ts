import { expect, test } from '@playwright/test';
import { card, openComponent, says } from './support/card';
import { breakSomething, mendAll } from './support/sandbox';

/** What people report, and what the card must answer. */
const reports = [
  {
    report: 'the targets are unhealthy',
    fault: 'node-sg-nodeport',
    code: 'NODE_SG_NODEPORT',
    verdict: 'Blocked',
    row: 'Nodes',
  },
  {
    report: 'every request is answered with 503',
    fault: 'dr-mtls-no-sidecar',
    code: 'DR_MTLS_NO_SIDECAR',
    verdict: 'Blocked',
    row: 'mTLS',
  },
  {
    report: 'one service cannot call another',
    fault: 'mtls-strict-plaintext-client',
    code: 'MTLS_STRICT_PLAINTEXT_CLIENT',
    // The page itself still answers.
    verdict: 'Degraded',
    row: 'mTLS',
  },
  {
    report: 'it is not reachable from the internet',
    fault: 'nlb-internal',
    code: 'NLB_INTERNAL',
    verdict: 'Blocked',
    row: 'Load balancer',
  },
] as const;

test.describe('what people report is named on the card', () => {
  for (const { report, fault, code, verdict, row } of reports) {
    test(`${report}: ${code}`, async ({ page }) => {
      await openComponent(page, 'productpage');
      await mendAll(page);
      await says(page, 'Clear');

      await breakSomething(page, fault, 'fitsync-prod-spoke');
      await says(page, verdict);
      await expect(card(page).cause).toContainText(code);
      await expect(card(page).row(row)).toHaveAttribute('data-tone', 'cause');

      await mendAll(page);
      await says(page, 'Clear');
    });
  }
});
