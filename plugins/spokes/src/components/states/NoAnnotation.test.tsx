import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { productpage } from '../../testing/productpage';
import { renderOfEntity } from '../../testing/renderCard';
import { NoAnnotation } from './NoAnnotation';

registerMswTestHooks(setupServer());

const editedAt = (url: string) => ({
  ...productpage,
  metadata: {
    ...productpage.metadata,
    annotations: { 'backstage.io/edit-url': url },
  },
});

describe('NoAnnotation', () => {
  it('gives the line, and the way to the file that it belongs into', async () => {
    const url = 'https://git.example.com/shop/edit/catalog-info.yaml';
    const { container } = renderOfEntity(
      <EntityProvider entity={editedAt(url)}>
        <NoAnnotation />
      </EntityProvider>,
    );
    expect(
      await screen.findByRole('link', { name: /Edit the file/ }),
    ).toHaveAttribute('href', url);
    expect(screen.getByText(/fitsync.io\/exposures/)).toHaveTextContent(
      'my-spoke/my-namespace/productpage',
    );
    await expectAccessible(container);
  });

  it('makes no link of an address that is none', async () => {
    renderOfEntity(
      // eslint-disable-next-line no-script-url
      <EntityProvider entity={editedAt('javascript:alert(1)')}>
        <NoAnnotation />
      </EntityProvider>,
    );
    expect(await screen.findByText('Edit the file')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
