import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { toLanes } from '../../graph/toLanes';
import { toSteps } from '../../graph/toSteps';
import { fixtures } from '../../testing/fixtures';
import { TracedView } from '../IngressCard/TracedView';
import {
  SpokesTranslation,
  useSpokesTranslation,
} from '../parts/useSpokesTranslation';
import { drawSvg } from './drawSvg';
import { ImageLayout, layoutImage } from './layoutImage';

let t: SpokesTranslation;

function TakeTexts() {
  t = useSpokesTranslation().t;
  return <p>taken</p>;
}

beforeEach(async () => {
  renderInTestApp(<TakeTexts />);
  await screen.findByText('taken');
});

const traced = Object.values(fixtures).flatMap(({ exposures }) =>
  exposures.flatMap(view =>
    view.status === 'traced' && view.trace.hops.length > 0 ? [view] : [],
  ),
);

const layoutOf = (view: TracedView) =>
  layoutImage({ t, view, lanes: toLanes(toSteps(view.trace)) });

function expectTidy({ width, height, frames, hops, edges }: ImageLayout) {
  for (const hop of hops) {
    const frame = frames.find(
      ({ x, width: wide }) => x <= hop.x && hop.x + hop.width <= x + wide,
    );
    expect(frame).toBeDefined();
    expect(hop.y + hop.height).toBeLessThanOrEqual(frame!.y + frame!.height);
  }
  const overlaps = hops.filter(one =>
    hops.some(
      other =>
        other !== one &&
        other.x === one.x &&
        other.y < one.y + one.height &&
        one.y < other.y + other.height,
    ),
  );
  expect(overlaps).toEqual([]);
  for (const [x, y] of edges.flatMap(({ points }) => points)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeLessThanOrEqual(height);
  }
}

describe('the picture of a path', () => {
  it('holds every hop of every state within its frame', () => {
    expect(traced).not.toEqual([]);
    for (const view of traced) expectTidy(layoutOf(view));
  });

  it('lets no observed text become markup', () => {
    const [view] = fixtures.hostile.exposures;
    if (view.status !== 'traced') throw new Error('It is traced');
    const [cause] = view.trace.causes;
    const hops = view.trace.hops.map(hop =>
      hop.hop === cause.hop ? { ...hop, summary: cause.message } : hop,
    );
    const svg = drawSvg(layoutOf({ ...view, trace: { ...view.trace, hops } }));
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('img, script, parsererror')).toBeNull();
    expect(parsed.documentElement.textContent).toContain('<img');
  });
});
