import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { awsFaults, mergeFiles } from '@fitsync/sandbox';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { renderExposure, renderSpoke } from '../render';
import { referenceBlueprints } from '../testing/referenceBlueprints';
import { LiveLoop } from './__testUtils__/LiveLoop';

const hub = parseBlueprint(hubBlueprintSchema, referenceBlueprints.hub);
const spoke = parseBlueprint(spokeBlueprintSchema, {
  ...referenceBlueprints.spoke,
  name: 'dev-spoke',
  cidr: '10.8.0.0/16',
  azs: ['us-east-2a', 'us-east-2b'],
  nodePorts: { http: 31080, https: 31443, status: 31021 },
  certManager: true,
});
const exposure = parseBlueprint(exposureBlueprintSchema, {
  service: 'web',
  namespace: 'shop',
  spoke: spoke.name,
  owner: 'group:default/bookinfo',
  image: 'ghcr.io/stefanprodan/podinfo:6.9.2',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/web' },
  timeout: '15s',
});
const ref = { spoke: spoke.name, namespace: 'shop', service: 'web' };

describe('a spoke that the templates made', () => {
  let loop: LiveLoop;
  beforeAll(async () => {
    loop = await LiveLoop.start();
    const sets = [
      ...renderSpoke(spoke, hub, { readerManifest: rbacManifest() }),
      ...renderExposure(exposure, { spoke, hub }),
    ];
    await mergeFiles(
      loop.sandbox,
      Object.fromEntries(
        sets.flatMap(({ folder, files }) =>
          files.map(({ path, content }) => [`${folder}/${path}`, content]),
        ),
      ),
    );
    await loop.add(spoke.name);
  }, 60_000);
  afterAll(() => loop.stop());

  it('needs no advice, neither itself nor for its service', async () => {
    const service = await loop.traceUntil(
      ref,
      ({ verdict }) => verdict === 'reachable',
    );
    const own = await loop.trace({ ...ref, namespace: '', service: '' });
    expect(
      [service, own].flatMap(({ hops }) =>
        hops.flatMap(({ findings }) => findings.map(({ code }) => code)),
      ),
    ).toEqual([]);
  }, 30_000);

  it.each(awsFaults.map(fault => [fault.id, fault] as const))(
    'is judged as the reference is: %s',
    async (id, fault) => {
      loop.sandbox.board.inject(id, spoke.name);
      const broken = await loop.traceUntil(ref, ({ hops }) =>
        hops.some(({ findings }) =>
          findings.some(({ code }) => code === fault.code),
        ),
      );
      const codes = broken.hops.flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
      expect(codes).toContain(fault.code);

      loop.sandbox.board.mendAll();
      const healthy = await loop.traceUntil(
        ref,
        ({ verdict }) => verdict === 'reachable',
      );
      expect(healthy).toMatchObject({ verdict: 'reachable', causes: [] });
    },
    30_000,
  );
});
