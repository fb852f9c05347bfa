import net from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import {
  observedOk,
  ProbeAnswer,
} from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { freshFacts } from '../__testUtils__/freshFacts';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { awsSource, SourceFacts } from '../store';
import { Probing } from './Probing';

const source = awsSource('111111111111', 'us-east-2');

const answered = observedOk<ProbeAnswer[]>(
  [],
  'request on trial',
  '2026-11-24T12:00:00.000Z',
);

async function start(
  probe: { enabled: boolean },
  probes?: Record<string, typeof answered>,
  sandbox = true,
) {
  const facts = freshFacts();
  const board = new Map<string, SourceFacts>([
    [
      source,
      { kind: 'aws', facts: { ...facts.aws[0], ...(probes && { probes }) } },
    ],
  ]);
  const scheduler = mockServices.scheduler.mock();
  const probing = new Probing({
    config: fixedConfig({
      spokes: { ...referenceConfig, sandbox, probe },
    }),
    board: {
      get: name => board.get(name),
      put: content => {
        board.set(source, content);
      },
      pull: async () => {},
    },
    index: () => createFactsIndex(facts),
    scheduler,
    logger: mockServices.logger.mock(),
  });
  const kept = () => {
    const known = board.get(source);
    return known?.kind === 'aws' ? known.facts.probes : undefined;
  };
  return { probing, scheduler, probes: kept };
}

describe('Probing', () => {
  it('sends nothing unless it is switched on', async () => {
    const { probing, probes } = await start({ enabled: false });
    await probing.run();
    expect(probes()).toBeUndefined();
  });

  it('sends nothing where AWS names no public address, whatever a cluster says', async () => {
    const connect = jest.spyOn(net, 'connect');
    const { probing, probes } = await start({ enabled: true });
    await probing.run();
    expect(connect).not.toHaveBeenCalled();
    expect(probes()).toBeUndefined();
  });

  it('forgets what was answered once it is switched off', async () => {
    const { probing, probes } = await start(
      { enabled: false },
      { 'fitsync-prod-spoke/default/productpage': answered },
    );
    expect(probes()).toBeDefined();
    await probing.run();
    expect(probes()).toBeUndefined();
  });

  it('is sent once a minute, by one replica for all, outside of the sandbox', async () => {
    const { probing, scheduler } = await start(
      { enabled: true },
      undefined,
      false,
    );
    await probing.start();
    probing.stop();
    const [[task]] = scheduler.scheduleTask.mock.calls;
    expect(task).toMatchObject({
      scope: 'global',
      frequency: { milliseconds: 60_000 },
    });
  });

  it('is a task of its own, which ends with the backend', async () => {
    const { probing, scheduler } = await start({ enabled: true });
    await probing.start();
    probing.stop();
    const [[task]] = scheduler.scheduleTask.mock.calls;
    expect(task).toMatchObject({ id: 'probe', scope: 'local' });
    expect(task.signal?.aborted).toBe(true);
  });
});
