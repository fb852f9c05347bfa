import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { mockBackend } from '../../testing/mockBackend';
import { renderOfEntity } from '../../testing/renderCard';
import { IngressCard } from './IngressCard';

const server = setupServer();
registerMswTestHooks(server);

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Traffic path' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a compact card', () => {
  it('shows what needs attention, the fix and whose it is', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    const { container } = renderOfEntity(<IngressCard variant="compact" />);

    expect(await rows()).toEqual([
      expect.stringContaining('Transit Gateway'),
      'The others stand well, or only follow.',
    ]);
    const cause = screen.getByRole('region', { name: 'Cause' });
    expect(cause).toHaveTextContent(/Fix \(platform\): add 10\.1\.0\.0\/16/);
    expect(cause).toHaveTextContent('Also down: 57 other services.');
    expect(screen.queryByText('How to fix it')).toBeNull();
    expect(backend.asked).toHaveLength(1);
    await expectAccessible(container);
  });

  it('never calls well what could not be read', async () => {
    mockBackend(server).ingress(fixtures.unknown);
    renderOfEntity(<IngressCard variant="compact" />);

    expect(await rows()).toEqual([
      expect.stringContaining('not allowed to read routes'),
      expect.stringContaining('PERMISSIVE'),
      'The others stand well, or only follow.',
    ]);
    expect(screen.getByText(/Allow ec2:SearchTransit/)).toBeInTheDocument();
  });

  it('says of a clear path that nothing stands in the way, and counts warnings', async () => {
    mockBackend(server).ingress(fixtures.clear);
    renderOfEntity(<IngressCard variant="compact" />);

    expect(await rows()).toEqual(['Nothing stands in the way.']);
    expect(screen.getByText('2 warnings')).toBeInTheDocument();
  });
});
