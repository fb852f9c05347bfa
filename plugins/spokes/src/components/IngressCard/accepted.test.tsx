import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { AcceptedFinding } from '@fitsync/backstage-plugin-spokes-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { buildIngress, buildView } from '../../testing/buildIngress';
import { buildTrace } from '../../testing/buildTrace';
import { expectAccessible } from '../../testing/expectAccessible';
import {
  hubRouteMissing,
  oneZone,
  permissiveMtls,
} from '../../testing/findings';
import { mockBackend } from '../../testing/mockBackend';
import { renderCard, renderOfEntity } from '../../testing/renderCard';
import { renderFlow } from '../../testing/renderFlow';
import { IngressCard } from './IngressCard';

const server = setupServer();
registerMswTestHooks(server);

const accepted: AcceptedFinding = {
  reason: 'clients without a mesh until March',
  owner: 'group:default/shop',
  until: '2027-01-31',
  expired: false,
};

const oneOfTwo = buildIngress([
  buildView(
    buildTrace({
      warningFindings: [oneZone, { ...permissiveMtls, accepted }],
      warnings: 1,
      accepted: 1,
    }),
  ),
]);

const struck = () =>
  [...document.querySelectorAll('s')].map(({ textContent }) => textContent);

describe('accepted findings', () => {
  it('are counted apart from the warnings, and struck through with who answers for them', async () => {
    mockBackend(server).ingress(oneOfTwo);
    const { container } = renderCard();

    await userEvent.click(await screen.findByText('1 warning'));
    expect(await screen.findByText('NLB_SINGLE_ZONE')).toBeInTheDocument();
    expect(screen.queryByText('MTLS_PERMISSIVE')).toBeNull();
    expect(struck()).toEqual([]);

    await userEvent.click(screen.getByText('1 accepted'));
    const code = await screen.findByText('MTLS_PERMISSIVE');
    expect(code.closest('li')).toHaveTextContent(
      'Accepted until 2027-01-31 by shop: clients without a mesh until March',
    );
    expect(struck()).toEqual([permissiveMtls.message]);
    await expectAccessible(container);
  });

  it('are counted on a compact card', async () => {
    mockBackend(server).ingress(oneOfTwo);
    renderOfEntity(<IngressCard variant="compact" />);

    expect(await screen.findByText('1 accepted')).toBeInTheDocument();
  });

  it('stay unstruck where they cut requests', async () => {
    const cause = { ...hubRouteMissing, accepted };
    const trace = buildTrace({
      verdict: 'blocked',
      causes: [cause],
      accepted: 1,
    });
    mockBackend(server).ingress(buildIngress([buildView(trace)]));
    renderCard();

    expect(await screen.findByText('Blocked')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Cause' })).toHaveTextContent(
      'Accepted until 2027-01-31 by shop',
    );
    await userEvent.click(screen.getByText('1 accepted'));
    expect(struck()).toEqual([]);
  });

  it('count as warnings again once the last day is over', async () => {
    const over = {
      ...permissiveMtls,
      accepted: { ...accepted, expired: true },
    };
    const trace = buildTrace({ warningFindings: [over] });
    mockBackend(server).ingress(buildIngress([buildView(trace)]));
    renderCard();

    await userEvent.click(await screen.findByText('1 warning'));
    const code = await screen.findByText('MTLS_PERMISSIVE');
    expect(code.closest('li')).toHaveTextContent(
      'Was accepted until 2027-01-31 by shop',
    );
    expect(struck()).toEqual([]);
    expect(screen.queryByText(/\d accepted/)).toBeNull();
  });

  it('are struck through and counted in the flow', async () => {
    mockBackend(server).ingress(oneOfTwo);
    const { container } = renderFlow('?hop=peer-authentication');

    const detail = await screen.findByRole('region', {
      name: 'PeerAuthentication',
    });
    expect(struck()).toEqual([permissiveMtls.message]);
    expect(detail).toHaveTextContent('Accepted until 2027-01-31 by shop');
    expect(
      screen.getByText('1 accepted', { selector: 'span' }),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });
});

describe('a muted spoke', () => {
  it('says so quietly on the card, with until when, by whom and why', async () => {
    const muted = {
      until: '2026-12-01T10:00:00Z',
      by: 'user:default/jo',
      reason: 'the hub is rebuilt',
    };
    mockBackend(server).ingress(
      buildIngress([buildView(buildTrace(), { muted })]),
    );
    const { container } = renderCard();

    const line = await screen.findByText(/Muted until/);
    expect(line).toHaveTextContent(
      /^Muted until Dec 1.* by user:jo: the hub is rebuilt$/,
    );
    expect(screen.getByText('Path clear')).toBeInTheDocument();
    await expectAccessible(container);
  });
});
