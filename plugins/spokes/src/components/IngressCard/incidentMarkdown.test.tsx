import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { fixtures } from '../../testing/fixtures';
import { mockBackend } from '../../testing/mockBackend';
import { renderCard } from '../../testing/renderCard';
import { setupCopying } from '../../testing/setupCopying';

const server = setupServer();
registerMswTestHooks(server);

async function copyIncident(button = 'Copy for incident') {
  const { user, copied } = setupCopying();
  renderCard();
  await user.click(await screen.findByRole('button', { name: button }));
  await screen.findByText('Copied', { selector: 'button *' });
  return copied();
}

describe('incidentMarkdown', () => {
  it('says what, since when, what changed, how far, whose, on what evidence', async () => {
    mockBackend(server).ingress(fixtures.blocked);

    const text = await copyIncident();

    expect(text).toContain('**Blocked: component:default/productpage**');
    expect(text).toContain(
      '- Exposure: `fitsync-prod-spoke/default/productpage`',
    );
    expect(text).toMatch(/- Since: \d{4}-\d\d-\d\dT/);
    expect(text).toContain(
      "- Cause: `HUB_ROUTE_MISSING` the hub's public subnets",
    );
    expect(text).toContain('- Changed: route 10.1.0.0/16 → tgw-0ab1 deleted');
    expect(text).toContain('- Fix (platform team): add 10.1.0.0/16');
    expect(text).toContain('- Scope: 58 of 142 traced on the spoke');
    expect(text).toContain('- Owner of the culprit: `group:default/platform`');
    expect(text).toContain(
      '- Evidence: routes of rtb-0c4d: `10.0.0.0/16 → local, 0.0.0.0/0 → igw-09ff`, expected `10.1.0.0/16 → tgw-0ab1`',
    );
    expect(text).toMatch(/- Card: `http/);
  });

  it('names the missing evidence where the verdict is unknown', async () => {
    mockBackend(server).ingress(fixtures.unknown);

    const text = await copyIncident();

    expect(text).toContain('**Unknown: component:default/productpage**');
    expect(text).toContain('`ec2:SearchTransitGatewayRoutes` (denied): Allow');
  });

  it('asks the owner of the culprit, where the reader is not the one to mend it', async () => {
    mockBackend(server).ingress(fixtures.blocked);

    const text = await copyIncident('Copy for platform');

    expect(text).toContain('To platform: what is broken stands with you.');
    expect(text).toContain('- Fix (platform team): add 10.1.0.0/16');
  });
});
