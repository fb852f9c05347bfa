import { referenceScene, ReferenceScene } from '../../testing/referenceScene';
import { denied } from '../../testing/observed';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { traceExposure } from './traceExposure';

const spoke = 'fitsync-prod-spoke';

function trace(service: string, damage: (scene: ReferenceScene) => void) {
  const scene = referenceScene();
  damage(scene);
  const namespace = service && 'default';
  return traceExposure(createFactsIndex(scene.facts), {
    spoke,
    namespace,
    service,
  });
}

const hopOf = ({ hops }: ReturnType<typeof trace>) =>
  hops.find(({ hop }) => hop === 'target-group');

describe('advice about a spoke', () => {
  const silence = ({ aws }: ReferenceScene) => {
    aws.alarms = { ...aws.alarms!, outcome: 'ok', value: [] };
  };
  const refuse = ({ aws }: ReferenceScene) => {
    aws.alarms = denied('cloudwatch:DescribeAlarms');
  };

  it('is there at its hop, and no warning of an exposure', () => {
    const traced = trace('productpage', silence);
    expect(traced).toMatchObject({ verdict: 'reachable', warnings: 0 });
    expect(hopOf(traced)).toMatchObject({
      status: 'pass',
      findings: [{ code: 'ALARM_MISSING' }],
    });
  });

  it('is a warning of the spoke', () => {
    const traced = trace('', silence);
    expect(traced.warnings).toBe(1);
    expect(hopOf(traced)).toMatchObject({ status: 'warn' });
  });

  it('leaves the hop of an exposure alone where it could not be read, and says so on the spoke', () => {
    expect(hopOf(trace('productpage', refuse))).toMatchObject({
      status: 'pass',
      missing: [],
    });
    expect(hopOf(trace('', refuse))).toMatchObject({
      status: 'unknown',
      missing: [{ source: 'cloudwatch:DescribeAlarms' }],
    });
  });
});
