import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure } from '../../testing/mockBackend';
import { tracedPage } from '../../testing/overviews';
import { renderPage } from '../../testing/renderPage';
import { spokeViews } from '../../testing/spokeViews';
import { keepFleet } from '../parts/lastFleet';
import { SpokeCard } from './SpokeCard';
import { SpokePage } from './SpokePage';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const url = 'http://localhost/api/spokes/spokes/fitsync-prod-spoke';
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'prod',
    annotations: { 'fitsync.io/spoke': 'fitsync-prod-spoke' },
  },
  spec: { type: 'spoke' },
};

function answer(
  view: SpokeView | (() => Response),
  exposures: object = tracedPage,
) {
  server.use(
    http.get(url, () =>
      typeof view === 'function' ? view() : HttpResponse.json(view),
    ),
    http.get(`${url}/exposures`, () => HttpResponse.json(exposures)),
  );
}

const section = (name: string | RegExp) =>
  screen.findByRole('region', { name });

describe('SpokePage', () => {
  it('shows how its services stand, worst first', async () => {
    answer(spokeViews.clear);
    const { container } = renderPage(<SpokePage />, { entity });
    const lines = within(await section('Services'));
    const [first] = await lines.findAllByRole('listitem');
    expect(first).toHaveTextContent('shop/checkout');
    expect(first).toHaveTextContent('Pods crash again and again');
    expect(screen.getByRole('list', { name: 'In short' })).toHaveTextContent(
      /1 ! Degraded.*3 ✓ Path clear/,
    );
    await expectAccessible(container);
  });

  it('leads back to the fleet as it was left', async () => {
    answer(spokeViews.clear);
    keepFleet('?view=services&search=podinfo');
    renderPage(<SpokePage />, { entity });
    expect(
      await screen.findByRole('link', { name: 'All spokes' }),
    ).toHaveAttribute('href', '/spokes?view=services&search=podinfo');
  });

  it('gives advice about the spoke as a whole, and says what differs from its blueprint', async () => {
    answer(spokeViews.clear);
    renderPage(<SpokePage />, { entity });
    const advice = await section('Good practice');
    expect(advice).toHaveTextContent(
      /no alarm .* behind fitsync-prod-nlb\. ALARM_MISSING.*1 of 2 target groups\..*Add an alarm/,
    );
    expect(
      screen.getByText(/^Other than its blueprint describes it: K3s/),
    ).toBeInTheDocument();
  });

  it('strikes through what someone answers for, and says where that is over', async () => {
    const [advice] = spokeViews.clear.advice;
    const accepted = {
      reason: 'Watched by another tool',
      owner: 'group:default/platform',
      until: '2027-01-31',
    };
    answer({
      ...spokeViews.clear,
      advice: [{ ...advice, accepted: { ...accepted, expired: false } }],
      accepted: [
        {
          ...advice,
          code: 'IDLE_TIMEOUT_SHORT',
          message: 'The listener forgets connections.',
          accepted: { ...accepted, expired: true },
        },
      ],
    });
    renderPage(<SpokePage />, { entity });
    const list = await section('Good practice');
    expect(list).toHaveTextContent(/^Good practice1 accepted/);
    const [over, settled] = within(list).getAllByRole('listitem');
    expect(over).toHaveTextContent(
      /forgets connections.*Was accepted until 2027-01-31 by platform/,
    );
    expect(over.querySelector('s')).toBeNull();
    expect(settled.querySelector('s')).toHaveTextContent('no alarm');
    expect(settled).toHaveTextContent('Watched by another tool');
  });

  it('says that nobody is notified of it, until when, by whom and why', async () => {
    const muted = {
      until: '2026-12-01T10:00:00Z',
      by: 'user:default/jo',
      reason: 'nodes are replaced',
    };
    answer({ ...spokeViews.clear, muted });
    const { container } = renderPage(<SpokePage />, { entity });
    expect(await screen.findByText(/Muted until/)).toHaveTextContent(
      /^Muted until Dec 1.* by user:jo: nodes are replaced$/,
    );
    await expectAccessible(container);
  });

  it('shows targets by zone, and what could not be read as not known', async () => {
    answer(spokeViews.clear);
    renderPage(<SpokePage />, { entity });
    const targets = await section('Targets and zones');
    expect(
      within(targets).getByRole('row', { name: /us-east-2a.*1 of 1 healthy/ }),
    ).toBeInTheDocument();
    expect(
      within(targets).getByRole('row', {
        name: /us-east-2b.*0 of 1 healthy.*worker-1.*Target.Timeout/,
      }),
    ).toBeInTheDocument();
    expect(targets).toHaveTextContent(
      /Not known.*Allow elasticloadbalancing:DescribeTargetHealth/,
    );
  });

  it('shows the way there and back, nodes, versions, certificates and what is not in the repository', async () => {
    answer(spokeViews.clear);
    renderPage(<SpokePage />, { entity });
    const network = await section('Network');
    expect(network).toHaveTextContent('A target is unhealthy');
    expect(network).not.toHaveTextContent('Spoke route back');
    expect(network).toHaveTextContent('9 other hops pass');
    await userEvent.click(
      within(network).getByRole('button', { name: 'Show them' }),
    );
    expect(network).toHaveTextContent('Spoke route back');
    const nodes = await section('Nodes and versions');
    expect(
      within(nodes).getByRole('row', { name: /worker-1.*not ready/ }),
    ).toBeInTheDocument();
    expect(nodes).toHaveTextContent('The blueprint asks for v1.35.6+k3s1');
    expect(nodes).toHaveTextContent('as the blueprint asks');
    const certificates = await section('Certificates');
    expect(certificates).toHaveTextContent(/shop-tls.*in 1[12] days/);
    expect(certificates).toHaveTextContent(/api-tls.*not issued/);
    const alarms = await section('Alarms');
    expect(
      within(alarms).getByRole('row', {
        name: /unhealthy-hosts.*UnHealthyHostCount.*raised since/,
      }),
    ).toBeInTheDocument();
    expect(
      within(alarms).getByRole('row', { name: /resets.*calm.*tells nobody/ }),
    ).toBeInTheDocument();
    const drift = await section('Repository against cluster');
    expect(drift).toHaveTextContent('shop/wishlist');
    expect(drift).toHaveTextContent('legacy/admin');
  });

  it('leads to templates with the spoke filled in, and to the repository', async () => {
    answer(spokeViews.clear);
    renderPage(<SpokePage />, { entity });
    const link = await screen.findByRole('link', {
      name: 'Expose a service here',
    });
    const { pathname, searchParams } = new URL(
      link.getAttribute('href')!,
      'http://x',
    );
    expect(pathname).toBe('/create/templates/default/expose-service');
    expect(JSON.parse(searchParams.get('formData')!)).toEqual({
      spoke: 'fitsync-prod-spoke',
    });
    expect(
      screen.getByRole('link', { name: /folder in the repository/ }),
    ).toHaveAttribute('href', spokeViews.clear.links.repository);
  });

  it('says of a spoke being built how far it is, and gives the block to copy', async () => {
    answer(spokeViews.building, { items: [], matching: 0 });
    const { container } = renderPage(<SpokePage />, { entity });
    const progress = await section(/pull request to traffic/);
    expect(within(progress).getByText('Cluster can be read')).toHaveAttribute(
      'aria-current',
      'step',
    );
    expect(progress).toHaveTextContent('unknown: no cluster credential');
    expect(progress).toHaveTextContent('serviceAccountToken');
    expect(
      within(progress).getByRole('button', { name: /Copy the configuration/ }),
    ).toBeVisible();
    expect(
      await screen.findByText('No service is exposed here yet.'),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('does not show what could not be read as nothing', async () => {
    answer(spokeViews.partly);
    renderPage(<SpokePage />, { entity });
    expect(await screen.findByText('1 source cannot be read')).toBeVisible();
    expect(await section('Nodes and versions')).toHaveTextContent(
      /Not known.*Check that the API server runs/,
    );
    expect(await section('Certificates')).toHaveTextContent(/Not known/);
  });

  it('does not take alarms that were not read for none', async () => {
    answer(spokeViews.building, { items: [], matching: 0 });
    renderPage(<SpokePage />, { entity });
    expect(await section('Alarms')).toHaveTextContent(
      /Not known.*Allow cloudwatch:DescribeAlarms/,
    );
  });

  it('says that it shows only what is the viewer’s', async () => {
    answer(spokeViews.notAll);
    renderPage(<SpokePage />, { entity });
    expect(await screen.findByText(/counts are of these alone/)).toBeVisible();
    expect(screen.queryByText(/In the repository, not on/)).toBeNull();
    expect(screen.queryByText(/in no repository/)).toBeNull();
  });

  it.each([
    [403, 'NotAllowedError', /spokes\.trace\.read/],
    [404, 'NotFoundError', /has fitsync-prod-spoke/],
    [503, 'ServiceUnavailableError', /the backend starts/],
  ])(
    'with an answer %s says why, and a way out',
    async (status, name, text) => {
      answer(() => failure(status, name, 'the backend starts'));
      const { container } = renderPage(<SpokePage />, { entity });
      expect(await screen.findByText(text)).toBeVisible();
      await expectAccessible(container);
    },
  );
});

describe('SpokeCard', () => {
  it('says the same in short, and leads to the page', async () => {
    answer(spokeViews.building);
    const { container } = renderPage(<SpokeCard />, { entity });
    expect(await screen.findByText(/no cluster credential/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Open the spoke/ }),
    ).toHaveAttribute('href', '/spoke');
    await expectAccessible(container);
  });
});
