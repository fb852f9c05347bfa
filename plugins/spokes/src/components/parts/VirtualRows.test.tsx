import { render, screen } from '@testing-library/react';
import { VirtualRows } from './VirtualRows';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `row-${at}`);

function show(count: number, onEnd?: () => void) {
  return render(
    <VirtualRows
      items={rows(count)}
      keyOf={row => row}
      estimate={50}
      label="Rows"
      row={row => row}
      onEnd={onEnd}
    />,
  );
}

describe('VirtualRows', () => {
  // jsdom lays nothing out: a box of 600 pixels, with rows of 50.
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    jest
      .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
      .mockReturnValue(50);
  });
  afterEach(() => jest.restoreAllMocks());

  it('draws every row of a few', () => {
    show(30);
    expect(screen.getAllByRole('listitem')).toHaveLength(30);
  });

  it('draws of many only those in view, and says how many there are', () => {
    show(10_000);
    const drawn = screen.getAllByRole('listitem');
    expect(drawn[0]).toHaveTextContent('row-0');
    expect(drawn.length).toBeLessThan(40);
    expect(drawn[0]).toHaveAttribute('aria-setsize', '10000');
    expect(screen.getByRole('list')).toHaveAttribute('tabindex', '0');
  });

  it('asks for more only at the end', () => {
    const onEnd = jest.fn();
    show(10_000, onEnd);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
