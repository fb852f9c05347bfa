import { Route } from '@fitsync/backstage-plugin-spokes-common';
import { routesTo, transitGatewayRouteTo } from './routes';

const route = (
  destination: string,
  origin: Route['origin'] = 'create-route',
): Route => ({
  destination,
  origin,
  state: 'active',
  target: { kind: 'other', id: destination },
});

describe('routesTo', () => {
  it('takes the longest prefix first', () => {
    const found = routesTo(
      [route('0.0.0.0/0'), route('10.1.1.0/24'), route('10.1.0.0/16')],
      '10.1.1.49',
    );
    expect(found.map(({ destination }) => destination)).toEqual([
      '10.1.1.0/24',
      '10.1.0.0/16',
      '0.0.0.0/0',
    ]);
  });

  it('takes local before static before propagated', () => {
    const found = routesTo(
      [
        route('10.0.0.0/16', 'propagation'),
        route('10.0.0.0/16', 'create-route-table'),
        route('10.0.0.0/16', 'create-route'),
      ],
      '10.0.0.1',
    );
    expect(found.map(({ origin }) => origin)).toEqual([
      'create-route-table',
      'create-route',
      'propagation',
    ]);
  });

  it.each(['', 'pl-123', '::/0', '10.0.0.0/99', '999.0.0.0/8'])(
    'finds nothing behind %j',
    destination => {
      expect(routesTo([route(destination)], '10.0.0.1')).toEqual([]);
    },
  );
});

describe('transitGatewayRouteTo', () => {
  const entry = (destination: string, type: 'static' | 'propagated') => ({
    destination,
    type,
    state: 'active' as const,
    attachmentIds: [type],
  });

  it('takes static before propagated, prefix before both', () => {
    expect(
      transitGatewayRouteTo(
        [entry('10.1.0.0/16', 'propagated'), entry('10.1.0.0/16', 'static')],
        '10.1.1.49',
      ),
    ).toMatchObject({ type: 'static' });
    expect(
      transitGatewayRouteTo(
        [entry('10.1.0.0/16', 'static'), entry('10.1.1.0/24', 'propagated')],
        '10.1.1.49',
      ),
    ).toMatchObject({ type: 'propagated' });
  });
});
