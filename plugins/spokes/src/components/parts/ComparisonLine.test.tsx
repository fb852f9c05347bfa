import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Comparison } from '@fitsync/backstage-plugin-spokes-common';
import { screen } from '@testing-library/react';
import { ComparisonLine } from './ComparisonLine';

const path = (live: string) => ({ what: 'path', described: '/cart', live });

describe('ComparisonLine', () => {
  it.each<[string, Comparison]>([
    [
      'Not compared with a blueprint: No blueprint describes shop/cart. Left out: the way in.',
      {
        outcome: 'skipped',
        because: 'No blueprint describes shop/cart',
        without: ['the way in'],
      },
    ],
    [
      'Whether it is as its blueprint describes it is unknown: A repository could not be read. Left out: a; b.',
      {
        outcome: 'unknown',
        because: 'A repository could not be read',
        without: ['a', 'b'],
      },
    ],
    [
      'As its blueprint describes it.',
      { outcome: 'compared', differences: [] },
    ],
    [
      'Other than its blueprint describes it: path /cart → /1, path /cart → /2, path /cart → /3, 1 more.',
      {
        outcome: 'compared',
        differences: ['/1', '/2', '/3', '/4'].map(path),
      },
    ],
  ])('says «%s»', async (text, comparison) => {
    renderInTestApp(<ComparisonLine comparison={comparison} />);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
