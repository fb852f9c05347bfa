import { TraceProbe } from '@fitsync/backstage-plugin-spokes-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ProbeHint } from './ProbeHint';

const probe: TraceProbe = {
  asked: 2,
  answered: 2,
  status: 200,
  observedAt: '2026-11-24T02:05:00Z',
};
const blocked = { verdict: 'blocked', firstBlocking: 'hub-route' } as const;
const shown = (since: string) =>
  renderInTestApp(<ProbeHint trace={blocked} probe={probe} since={since} />);

describe('what a request on trial says to a path that is blocked', () => {
  it('contradicts it when it was answered since', () => {
    expect(shown('2026-11-24T02:04:00Z').container).toHaveTextContent(
      /answered 200 through 2 of 2 addresses\. That contradicts the cause/,
    );
  });

  it('is nothing when it was answered before', () => {
    expect(shown('2026-11-24T02:06:00Z').container).not.toHaveTextContent(
      'answered 200',
    );
  });
});
