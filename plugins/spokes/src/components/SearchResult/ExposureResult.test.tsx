import { ExposureDocument } from '@fitsync/backstage-plugin-spokes-common';
import { screen } from '@testing-library/react';
import { ago } from '../../testing/ago';
import { expectAccessible } from '../../testing/expectAccessible';
import { renderPage } from '../../testing/renderPage';
import { ExposureResult } from './ExposureResult';

const found: ExposureDocument = {
  title: 'shop.example.com/cart',
  text: 'shop cart',
  location: '/catalog/default/component/cart/traffic-flow?exposure=p%2Fs%2Fc',
  entityRef: 'component:default/cart',
  spoke: 'fitsync-prod-spoke',
  namespace: 'shop',
  service: 'cart',
  asOf: ago(7 * 60),
};

describe('ExposureResult', () => {
  it('leads to the flow, says whose it is, and how old that is', async () => {
    const { container } = renderPage(
      <ul>
        <ExposureResult result={found} />
      </ul>,
    );
    expect(
      await screen.findByRole('link', { name: 'shop.example.com/cart' }),
    ).toHaveAttribute('href', found.location);
    expect(screen.getByRole('listitem')).toHaveTextContent(
      /shop\/cart on fitsync-prod-spoke.*of cart.*as of 7m ago/,
    );
    await expectAccessible(container);
  });

  it('shows nothing of a document that is none of its own', async () => {
    renderPage(
      <ul aria-label="Results">
        <ExposureResult result={{ title: 'x', location: '/x' }} />
      </ul>,
    );
    expect(
      await screen.findByRole('list', { name: 'Results' }),
    ).toBeEmptyDOMElement();
  });
});
