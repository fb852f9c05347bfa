import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { listenerExists } from './listenerExists';

describe(listenerExists.id, () => {
  it('passes while the load balancer listens on port 80', () => {
    expect(runCheckOn(listenerExists).status).toBe('pass');
  });

  it('reports LISTENER_MISSING and the ports that are there', () => {
    const { findings } = runCheckOn(listenerExists, ({ listeners }) => {
      listeners.splice(0, 1);
    });
    expect(findings).toMatchObject([{ code: 'LISTENER_MISSING' }]);
    expect(findings[0].message).toContain('it listens on 443');
  });

  it('does not take a listener for UDP for one', () => {
    const { codes } = runCheckOn(listenerExists, ({ listener }) => {
      listener.protocol = 'UDP';
    });
    expect(codes).toEqual(['LISTENER_MISSING']);
  });

  it('is unknown, never passing, when listeners may not be read', () => {
    const { status } = runCheckOn(listenerExists, ({ aws, ids }) => {
      aws.listeners[ids.arns.loadBalancer] = denied(
        'elasticloadbalancing:DescribeListeners',
      );
    });
    expect(status).toBe('unknown');
  });
});
