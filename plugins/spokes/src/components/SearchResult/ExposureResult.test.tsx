import { screen } from '@testing-library/react';
import { expectAccessible } from '../../testing/expectAccessible';
import { found } from '../../testing/found';
import { renderPage } from '../../testing/renderPage';
import { ExposureResult } from './ExposureResult';

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
