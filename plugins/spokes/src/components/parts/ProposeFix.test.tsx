import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { hubRouteMissing } from '../../testing/findings';
import { mockBackend } from '../../testing/mockBackend';
import { productpage } from '../../testing/productpage';
import { renderPage } from '../../testing/renderPage';
import { ProposeFix } from './ProposeFix';

const server = setupServer();
registerMswTestHooks(server);

const exposure = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};
const offered = {
  exposure,
  code: hubRouteMissing.code,
  resource: hubRouteMissing.resource,
  change: 'repair-drift' as const,
  because: 'virtualservice.yaml differs from what the blueprint makes.',
  values: { folders: ['clusters/fitsync-prod-spoke/apps/default/productpage'] },
};
const render = () =>
  renderPage(<ProposeFix finding={hubRouteMissing} exposure={exposure} />, {
    entity: productpage,
  });

describe('ProposeFix', () => {
  it('leads to the form of the change, filled in', async () => {
    mockBackend(server).fixes({
      entityRef: 'component:default/productpage',
      items: [offered],
    });
    render();

    const link = await screen.findByRole('link', { name: 'Propose fix' });
    const { pathname, searchParams } = new URL(
      link.getAttribute('href') ?? '',
      'http://localhost',
    );
    expect(pathname).toBe('/create/templates/default/repair-drift');
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual(
      offered.values,
    );
    expect(screen.getByText(offered.because)).toBeInTheDocument();
  });

  it('says how to apply a file that is right, and offers no pull request', async () => {
    mockBackend(server).fixes({
      entityRef: 'component:default/productpage',
      items: [
        {
          exposure,
          code: offered.code,
          resource: offered.resource,
          change: 're-apply',
          because: 'What is live was changed by hand.',
          file: 'apps/productpage/virtualservice.yaml',
          remedy: {
            kind: 'command',
            argv: ['kubectl', 'apply', '--filename', 'virtualservice.yaml'],
            risk: 'What was changed by hand is lost.',
            verify: ['kubectl', 'diff', '--filename', 'virtualservice.yaml'],
            backToCode: 'Nothing to put back.',
          },
        },
      ],
    });
    render();

    expect(
      await screen.findByText('kubectl apply --filename virtualservice.yaml'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('What is live was changed by hand.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('offers nothing for another finding', async () => {
    const backend = mockBackend(server);
    backend.fixes({
      entityRef: 'component:default/productpage',
      items: [{ ...offered, code: 'IMAGE_PULL' }],
    });
    render();

    await expect(
      screen.findByRole('link', undefined, { timeout: 300 }),
    ).rejects.toThrow();
    expect(backend.asked).toHaveLength(1);
  });
});
