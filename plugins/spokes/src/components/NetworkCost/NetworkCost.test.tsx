import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { costs } from '../../testing/costs';
import { expectAccessible } from '../../testing/expectAccessible';
import { renderPage } from '../../testing/renderPage';
import { FleetCost } from './FleetCost';
import { SpokeCost } from './SpokeCost';

describe('NetworkCost', () => {
  it('opens on the formula, with traffic as prices only', async () => {
    const { container } = renderPage(<SpokeCost cost={costs.spoke} />);
    const sum = await screen.findByText('$60.23 a month');
    expect(screen.getByText(/shared by 2 spokes/)).toBeInTheDocument();
    expect(screen.queryByText(/load balancer ×/)).toBeNull();

    await userEvent.click(sum);
    const [byTheHour, traffic] = screen.getAllByRole('list');
    expect(
      within(byTheHour)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '1 load balancer × 730 h × $0.0225$16.43',
      '1 Transit Gateway attachment × 730 h × $0.05$36.50',
      '2 public addresses × 730 h × $0.005$7.30',
    ]);
    expect(traffic).toHaveTextContent('$0.02 a GB into the Transit Gateway');
    expect(
      screen.getByText(/AWS list prices of us-east-2, 2026-05/),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says whose prices they are not, and what is not in the sum', async () => {
    renderPage(
      <SpokeCost
        cost={{ ...costs.spoke, unread: ['NAT gateways in 1/eu-west-1'] }}
        region="eu-west-1"
      />,
    );
    expect(
      await screen.findByText(/not the prices of eu-west-1/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Not counted.*NAT gateways in 1\/eu-west-1/),
    ).toBeInTheDocument();
    expect(screen.getByText(/at least/)).toBeInTheDocument();
  });

  it('leaves the hub out for an owner who does not see the fleet', async () => {
    const { hub, ...cost } = costs.spoke;
    renderPage(<SpokeCost cost={cost} />);
    expect(await screen.findByText('$60.23 a month')).toBeInTheDocument();
    expect(hub.sharedBy).toBe(2);
    expect(screen.queryByText(/shared by/)).toBeNull();
  });

  it('adds the fleet up', async () => {
    const { container } = renderPage(<FleetCost cost={costs.fleet} />);
    await userEvent.click(
      await screen.findByText(/Networks of the fleet: \$\d+\.\d\d a month/),
    );
    expect(
      screen.getByText(/3 Transit Gateway attachments/),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });
});
