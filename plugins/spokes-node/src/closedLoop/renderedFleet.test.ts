import {
  ExposureBlueprint,
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { mergeFiles, walkRequest } from '@fitsync/sandbox';
import fc from 'fast-check';
import { mapValues } from 'lodash';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { renderExposure, renderSpoke } from '../render';
import { FileSet } from '../repository/types';
import { referenceBlueprints } from '../testing/referenceBlueprints';
import { listFindings } from '../trace/engine/listFindings';
import { LiveLoop } from './__testUtils__/LiveLoop';
import { anyFleet } from './__testUtils__/randomBlueprints';

const hub = parseBlueprint(hubBlueprintSchema, referenceBlueprints.hub);

const filesOf = (sets: FileSet[]): Record<string, string> =>
  Object.fromEntries(
    sets.flatMap(({ folder, files }) =>
      files.map(({ path, content }) => [`${folder}/${path}`, content]),
    ),
  );

/** What a client asks for; a host that is not its own is the load balancer's. */
const requestTo = ({ method }: ExposureBlueprint, fallback: string) => ({
  host: method.kind === 'path' ? fallback : method.host,
  path: method.path,
  port: method.kind === 'https' ? 443 : 80,
});

describe('what the templates make, built and read', () => {
  let loop: LiveLoop;
  beforeAll(async () => {
    loop = await LiveLoop.start();
  }, 30_000);
  afterAll(() => loop.stop());

  it('has no error finding, whatever valid blueprints say', async () => {
    await fc.assert(
      fc.asyncProperty(anyFleet, async drawn => {
        const spoke = parseBlueprint(spokeBlueprintSchema, drawn.spoke);
        const exposures = drawn.exposures.map(one =>
          parseBlueprint(exposureBlueprintSchema, one),
        );
        const files = filesOf([
          ...renderSpoke(spoke, hub, { readerManifest: rbacManifest() }),
          ...exposures.flatMap(one => renderExposure(one, { spoke, hub })),
        ]);
        const { sandbox } = loop;

        await mergeFiles(sandbox, files);
        expect(
          sandbox.applies.list().flatMap(one => one.failure ?? []),
        ).toEqual([]);
        await loop.add(spoke.name);
        for (const exposure of exposures) {
          const ref = {
            spoke: spoke.name,
            namespace: exposure.namespace,
            service: exposure.service,
          };
          const trace = await loop.traceUntil(
            ref,
            ({ verdict }) => verdict === 'reachable',
          );
          const wrong = listFindings(trace).filter(
            ({ severity }) => severity === 'error',
          );
          expect([exposure.method.kind, wrong, trace.verdict]).toEqual([
            exposure.method.kind,
            [],
            'reachable',
          ]);
          const lb = sandbox.world.aws.spokes.find(
            ({ name }) => name === spoke.name,
          )!.loadBalancer.dnsName;
          const answers = walkRequest(
            sandbox.world,
            spoke.name,
            requestTo(exposure, lb),
          ).map(({ kind }) => kind);
          expect(new Set(answers)).toEqual(new Set(['answered']));
        }

        await loop.remove(spoke.name);
        await mergeFiles(
          sandbox,
          mapValues(files, () => undefined),
        );
        expect(sandbox.world.clusters.has(spoke.name)).toBe(false);
      }),
      // A world that is broken halfway has nothing to say about smaller ones.
      { numRuns: 8, endOnFailure: true },
    );
  }, 300_000);
});
