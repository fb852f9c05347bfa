import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  EntityIngress,
  HopCheck,
} from '@fitsync/backstage-plugin-spokes-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { ago } from '../../testing/ago';
import { buildIngress, buildView } from '../../testing/buildIngress';
import { buildTrace } from '../../testing/buildTrace';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderFlow } from '../../testing/renderFlow';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const check = (observedAt: string, one: Partial<HopCheck> = {}): HopCheck => ({
  rule: 'The table of each subnet leads to every target.',
  status: 'pass',
  found: 'rtb-0a9b8c7d6e5f40312 has a route in 2 zones',
  source: 'ec2:DescribeRouteTables',
  observedAt,
  ...one,
});

function ingressWith(
  checks: HopCheck[],
  view: Parameters<typeof buildView>[1] = {},
): EntityIngress {
  const trace = buildTrace();
  return buildIngress([
    buildView(
      { ...trace, hops: trace.hops.map(hop => ({ ...hop, checks })) },
      {
        maxAges: { configuration: 900, targetHealth: 90, cluster: 300 },
        ...view,
      },
    ),
  ]);
}

const tableOf = (name: string) => screen.findByRole('table', { name });

describe('HopChecks', () => {
  it('shows of a healthy hop what has to be so, what was found, by which call, and ids in the console', async () => {
    mockBackend(server).ingress(ingressWith([check(ago(60))]));
    const { container } = renderFlow('?hop=hub-route');
    const table = await tableOf('What was checked');
    expect(
      within(table).getByRole('row', { name: /leads to every/ }),
    ).toHaveTextContent(
      /leads to every target.*has a route in 2 zones.*ec2:DescribeRouteTables.*1m ago/,
    );
    expect(within(table).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('us-east-2.console.aws.amazon.com'),
    );
    await expectAccessible(container);
  });

  it('dates each source by its own interval', async () => {
    const old = ago(400);
    mockBackend(server).ingress(
      ingressWith([
        check(old),
        check(old, { rule: 'Health.', source: 'list v1/pods' }),
      ]),
    );
    renderFlow('?hop=hub-route');
    const table = await tableOf('What was checked');
    const [, configured, listed] = within(table).getAllByRole('row');
    expect(configured).toHaveTextContent('6m ago');
    expect(listed).toHaveTextContent(/as of/);
  });

  it('says no more of what merely holds than that, and folds what does not apply', async () => {
    mockBackend(server).ingress(
      ingressWith([
        check(ago(60), { found: '' }),
        check(ago(60), {
          rule: 'A certificate is in date.',
          status: 'skipped',
          found: 'Not judged: no certificate is involved',
        }),
      ]),
    );
    renderFlow('?hop=hub-route');
    const table = await tableOf('What was checked');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['What has to be so', 'Read by', 'Read']);
    expect(within(table).getByRole('img')).toHaveAccessibleName('Passes');

    await userEvent.click(screen.getByText('1 check does not apply here'));
    expect(await screen.findByText(/no certificate is involved/)).toBeVisible();
  });

  it('shows what was not read as unknown', async () => {
    mockBackend(server).ingress(
      ingressWith([
        check(ago(60), { status: 'unknown', found: 'Not read: x', source: '' }),
      ]),
    );
    renderFlow('?hop=hub-route');
    const table = await tableOf('What was checked');
    expect(within(table).getByRole('img')).toHaveAccessibleName('Unknown');
  });

  it('says that it could not be read, and tries again', async () => {
    const backend = mockBackend(server);
    let asked = 0;
    backend.ingress(() => {
      asked += 1;
      return asked === 1
        ? ingressWith([])
        : failure(503, 'ServiceUnavailableError', 'the backend starts');
    });
    renderFlow('?hop=hub-route');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('the backend starts');
    expect(
      within(alert).getByRole('button', { name: 'Try again' }),
    ).toBeEnabled();
  });

  it('holds what a blueprint asks of a hop against what was found', async () => {
    const values = [
      { what: 'path', described: '/cart', live: '/' },
      { what: 'scheme', described: 'http', live: 'http' },
    ];
    mockBackend(server).ingress(
      ingressWith([], {
        comparison: { outcome: 'compared', differences: [], values },
      }),
    );
    renderFlow('?hop=virtual-service');
    const table = await tableOf('Held against the blueprint');
    expect(within(table).getByRole('row', { name: /Path/ })).toHaveTextContent(
      'Path/cart/ ✕ differs',
    );
    expect(within(table).queryByText('Scheme')).toBeNull();
  });

  it('says why nothing is compared', async () => {
    mockBackend(server).ingress(
      ingressWith([], {
        comparison: {
          outcome: 'skipped',
          because: 'no blueprint describes it',
          without: ['the way in'],
        },
      }),
    );
    renderFlow('?hop=virtual-service');
    const detail = await screen.findByRole('region', {
      name: 'VirtualService',
    });
    expect(detail).toHaveTextContent('no blueprint describes it');
  });
});
