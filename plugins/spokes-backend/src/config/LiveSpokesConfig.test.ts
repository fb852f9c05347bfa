import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { changingConfig } from '../__testUtils__/changingConfig';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { LiveSpokesConfig } from './LiveSpokesConfig';

const [prod, stage] = referenceConfig.clusters;
const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach(close => close()));

async function create(data: JsonObject = { spokes: referenceConfig }) {
  const { config: rootConfig, set, close } = await changingConfig(data);
  ended.push(close);
  const logger = mockServices.logger.mock();
  const config = LiveSpokesConfig.fromConfig(rootConfig, { logger });
  const listener = jest.fn();
  const unsubscribe = config.subscribe(listener);
  const names = () => config.current.spokes.map(({ binding }) => binding.name);
  /** Sets, and waits until something else that is told of changes was told. */
  const change = async (next: JsonObject) => {
    const told = new Promise<void>(resolve => {
      const { unsubscribe: end } = rootConfig.subscribe?.(() => {
        end();
        resolve();
      }) ?? { unsubscribe: () => {} };
    });
    set(next);
    await told;
  };
  return { config, change, listener, unsubscribe, logger, names };
}

describe('LiveSpokesConfig', () => {
  it('gives the configuration of now, and tells of a change', async () => {
    const { change, listener, names, unsubscribe } = await create();
    await change({ spokes: { ...referenceConfig, clusters: [prod] } });
    expect(names()).toEqual(['fitsync-prod-spoke']);
    expect(listener).toHaveBeenCalledTimes(1);

    unsubscribe();
    await change({ spokes: referenceConfig });
    expect(names()).toHaveLength(2);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells nothing when something else in app-config changed, but has it at hand', async () => {
    const { change, config, listener } = await create();
    const { current } = config;
    await change({ spokes: referenceConfig, app: { title: 'New' } });
    expect(listener).not.toHaveBeenCalled();
    expect(config.current).toBe(current);
    expect(config.root.getString('app.title')).toBe('New');
  });

  it.each<[string, JsonObject]>([
    ['the ways to AWS', { aws: { mainAccount: { profile: 'fitsync' } } }],
    [
      'the ways to the clusters',
      {
        kubernetes: {
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: [{ name: 'fitsync-prod-spoke', url: 'https://a' }],
            },
          ],
        },
      },
    ],
  ])('tells of a change of %s', async (_, more) => {
    const { change, listener } = await create();
    await change({ spokes: referenceConfig, ...more });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('goes on with the last good configuration, and says what is wrong with the new one', async () => {
    const { change, config, listener, logger, names } = await create();
    const broken = { ...prod, hub: 'fitsync-hbu' };
    await change({ spokes: { ...referenceConfig, clusters: [broken] } });
    const message =
      "spokes.clusters[0].hub is 'fitsync-hbu', which is not in spokes.hubs; use one of: fitsync-hub";
    expect(names()).toHaveLength(2);
    expect(config.refused).toEqual({ message, since: expect.any(String) });
    expect(logger.error).toHaveBeenCalledWith(
      `A changed configuration is not used, the one before stays: ${message}`,
    );
    expect(listener).toHaveBeenCalledTimes(1);
    expect(() => config.root.getString('aws.mainAccount')).toThrow();

    await change({ spokes: { ...referenceConfig, clusters: [stage] } });
    expect(config.refused).toBeUndefined();
    expect(names()).toEqual(['fitsync-stage-spoke']);
  });

  it('forgets what was wrong when the old configuration comes back', async () => {
    const { change, config, listener } = await create();
    await change({ spokes: { ...referenceConfig, hubs: 'none' } });
    expect(config.refused?.message).toContain('spokes.hubs is "none"');
    await change({ spokes: referenceConfig });
    expect(config.refused).toBeUndefined();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('does not start with a configuration that cannot be read', async () => {
    await expect(create({ spokes: { hubs: 'none' } })).rejects.toThrow(
      'spokes.hubs is "none"',
    );
  });

  it('does not write secrets where digests do', async () => {
    const secretAccessKey = 'CANARY-7f3a';
    const { config } = await create({
      spokes: referenceConfig,
      aws: {
        accounts: [
          { accountId: '111111111111', accessKeyId: 'a', secretAccessKey },
        ],
      },
    });
    expect(JSON.stringify(config.current)).not.toContain(secretAccessKey);
  });
});
