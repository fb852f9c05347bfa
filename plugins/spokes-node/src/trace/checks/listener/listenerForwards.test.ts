import { runCheckOn } from '../../../testing/runCheckOn';
import { listenerForwards } from './listenerForwards';

describe(listenerForwards.id, () => {
  it('passes while the listener has a target group', () => {
    expect(runCheckOn(listenerForwards)).toMatchObject({
      status: 'pass',
      summary: 'TCP 80',
    });
  });

  it('reports LISTENER_NO_TG for a listener that forwards to nothing', () => {
    const { codes } = runCheckOn(listenerForwards, ({ listener }) => {
      listener.targetGroupArns = [];
    });
    expect(codes).toEqual(['LISTENER_NO_TG']);
  });

  it('reports LISTENER_NO_TG for a group that is gone', () => {
    const { findings } = runCheckOn(listenerForwards, ({ listener }) => {
      listener.targetGroupArns = ['arn:gone'];
    });
    expect(findings).toMatchObject([{ code: 'LISTENER_NO_TG' }]);
    expect(findings[0].message).toContain('which does not exist');
  });

  it('is skipped when there is no listener to look at', () => {
    const { status } = runCheckOn(listenerForwards, ({ listeners }) => {
      listeners.splice(0, 1);
    });
    expect(status).toBe('skipped');
  });
});
