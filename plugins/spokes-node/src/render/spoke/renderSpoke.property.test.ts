import { InputError } from '@backstage/errors';
import { parse as parseHcl } from '@cdktf/hcl2json';
import {
  hubBlueprintJsonSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintJsonSchema,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { cloneDeep, set } from 'lodash';
import { parseAllDocuments } from 'yaml';
import { FileSet } from '../../repository/types';
import { hostileTexts } from '../../testing/hostileTexts';
import { referenceBlueprints } from '../../testing/referenceBlueprints';
import { hubRoot } from '../hub/hubRoot';
import { stringFields } from '../../testing/stringFields';
import { renderHub } from '../hub/renderHub';
import { renderSpoke } from './renderSpoke';
import { spokeRoot } from './spokeRoot';

const { hub, spoke } = referenceBlueprints;
const breakers = [
  '${file("/etc/passwd")}',
  '%{ for x in y }%{ endfor }',
  '"\n}\nresource "a" "b" {',
  'x"}${1}',
  ...hostileTexts,
];

const rendered = (spokeInput: unknown, hubInput: unknown): FileSet[] => {
  const parsedHub = parseBlueprint(hubBlueprintSchema, hubInput);
  return [
    renderHub(parsedHub),
    ...renderSpoke(
      parseBlueprint(spokeBlueprintSchema, spokeInput),
      parsedHub,
      {
        readerManifest: 'kind: List\n',
      },
    ),
  ];
};

/** The only HCL with values in it: names of resources and ids, one to a line. */
const importBlocks =
  /^(?:#[^\n]*\n)+(?:\nimport \{\n {2}to = [a-z0-9_.]+(?:\["[a-z0-9-]+"\])?\n {2}id = "[A-Za-z0-9:/_.-]+"\n\}\n)*$/;

/** HCL is ours to the byte; JSON and YAML parse; a path stays in its folder. */
function expectHarmless(sets: FileSet[]) {
  for (const { files, folder } of sets) {
    expect(folder).toMatch(/^(hubs|spokes|clusters)(\/[a-z0-9-]+)+$/);
    for (const { path, content } of files) {
      expect(path).toMatch(/^[A-Za-z0-9-]+(\.[a-z]+)+$/);
      if (path === 'imports.tf') {
        expect(content).toMatch(importBlocks);
      } else if (path.endsWith('.tf')) {
        const root: Record<string, string> = folder.startsWith('hubs/')
          ? hubRoot
          : spokeRoot;
        expect(content).toBe(root[path]);
      } else if (path.endsWith('.tf.json')) {
        // No template survives in a string that Terraform would read as one.
        expect(content.replace(/([$%])\1\{/g, '')).not.toMatch(/[$%]\{/);
        JSON.parse(content);
      } else if (path.endsWith('.json')) {
        JSON.parse(content);
      } else if (path.endsWith('.yaml')) {
        for (const version of ['1.1', '1.2'] as const) {
          for (const document of parseAllDocuments(content, { version })) {
            expect([...document.errors, ...document.warnings]).toEqual([]);
          }
        }
      }
    }
  }
}

/** The blueprint comes back from blueprint.yaml as it went in, and the variables hold its very strings. */
function expectLiteral(sets: FileSet[], field: string[], text: string) {
  const root = sets.find(({ folder }) => folder.startsWith('spokes/'));
  const file = (name: string) =>
    root?.files.find(({ path }) => path === name)?.content ?? '';
  const [document] = parseAllDocuments(file('blueprint.yaml'));
  expect(field.reduce((at, key) => at?.[key], document.toJS())).toEqual(text);
}

/** Why it was refused, if it was. */
function refusal(render: () => void): string[] {
  try {
    render();
    return [];
  } catch (error) {
    if (error instanceof InputError) return [error.message];
    throw error;
  }
}

describe('a hostile text in a spoke', () => {
  const fields = stringFields(spokeBlueprintJsonSchema).map(({ at }) => at);

  it('is tried in every string field', () => {
    expect(fields.map(field => field.join('.'))).toEqual(
      expect.arrayContaining([
        'name',
        'description',
        'owner',
        'hub',
        'account',
        'region',
        'cidr',
        'azs.0',
        'instance.type',
        'versions.k3s',
        'versions.k3sSha256',
        'versions.istio',
        'domains.0.host',
        'domains.0.zoneId',
        'alarms.topicArn',
        'repository.url',
        'repository.branch',
        'remoteState.bucket',
        'remoteState.kmsKeyArn',
      ]),
    );
  });

  it.each(fields.map(field => [field.join('.'), field] as const))(
    'is refused or comes back literally from %s',
    (_, field) => {
      const refusals = breakers.flatMap(text => {
        const whole = {
          ...cloneDeep(spoke),
          domains: [{ host: 'a.example.com' }],
        };
        return refusal(() => {
          const sets = rendered(set(whole, field, text), hub);
          expectHarmless(sets);
          expectLiteral(sets, field, text);
        });
      });
      // Nothing of the text reaches a log or a page unescaped.
      for (const message of refusals) expect(message).toMatch(/^[ -~…]*$/);
    },
  );
});

describe('a hostile text in a hub', () => {
  it.each(
    stringFields(hubBlueprintJsonSchema).map(
      ({ at }) => [at.join('.'), at] as const,
    ),
  )('is refused or does no harm in %s', (_, field) => {
    const refusals = breakers.flatMap(text =>
      refusal(() =>
        expectHarmless(
          rendered(spoke, set(cloneDeep<object>(hub), field, text)),
        ),
      ),
    );
    for (const message of refusals) expect(message).toMatch(/^[ -~…]*$/);
  });
});

describe('any valid spoke', () => {
  const blocks = fc
    .tuple(fc.integer({ min: 1, max: 41 }), fc.integer({ min: 16, max: 22 }))
    .map(([second, prefix]) => `10.${second}.0.0/${prefix}`);
  const input = fc.record({
    name: fc.stringMatching(/^[a-z](-?[a-z0-9]){0,12}$/),
    description: fc.oneof(
      fc.constantFrom(...breakers),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    cidr: blocks,
    azs: fc.constantFrom(['us-east-2a'], ['us-east-2b', 'us-east-2a']),
    workers: fc.integer({ min: 0, max: 12 }),
    gitops: fc.constantFrom('flux', 'argocd', 'none'),
    certManager: fc.boolean(),
    healthCheck: fc.record({ kind: fc.constantFrom('tcp', 'status') }),
  });

  it('renders harmless files that hold its values', () => {
    let runs = 0;
    fc.assert(
      fc.property(input, change => {
        const parsed = spokeBlueprintSchema.safeParse({ ...spoke, ...change });
        fc.pre(parsed.success);
        runs += 1;
        const sets = rendered(parsed.data, hub);
        expectHarmless(sets);
        expectLiteral(sets, ['description'], change.description);
        const variables = JSON.parse(
          sets[1].files.find(({ path }) => path === 'terraform.tfvars.json')
            ?.content ?? '',
        );
        expect(variables).toMatchObject({
          name: change.name,
          cidr: change.cidr,
          azs: change.azs,
          workers: change.workers,
          health_check: { kind: change.healthCheck.kind },
        });
      }),
      { numRuns: 50 },
    );
    expect(runs).toBe(50);
  });
});

describe('the Terraform roots', () => {
  it.each(
    Object.entries({ hub: hubRoot, spoke: spokeRoot }).flatMap(([kind, root]) =>
      Object.entries(root).map(([file, text]) => [kind, file, text] as const),
    ),
  )('%s/%s is HCL', async (_, file, text) => {
    await expect(parseHcl(file, text)).resolves.toBeInstanceOf(Object);
  });
});
