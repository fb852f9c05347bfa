import { getReferencesInExpression } from '@cdktf/hcl2json';
import fs from 'fs-extra';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  Block,
  TerraformModule,
  terraformModule,
} from './__testUtils__/terraformModule';
import schema from '../__fixtures__/awsSchema.json';

interface BlockSchema {
  arguments: string[];
  blocks?: Record<string, BlockSchema>;
  required?: string[];
  attributes?: string[];
}
const schemas: Record<
  'resource' | 'data',
  Record<string, BlockSchema>
> = schema;

const golden = '../../plugins/spokes-node/src/render';
const goldenSpoke = `${golden}/spoke/__golden__/everything`;

/** Rendered roots, which call the modules. */
const roots = {
  hub: `${golden}/hub/__golden__/everything/hubs/fitsync-hub`,
  spoke: `${goldenSpoke}/spokes/eu-payments`,
};

/** The root of a host's record, which calls none. */
const record = `${golden}/__golden__/domain/records/fitsync-prod-spoke/podinfo/podinfo`;

/** What Terraform itself takes in every block. */
const meta = new Set([
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'provider',
]);

function expressions(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('${') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(expressions);
  if (value && typeof value === 'object') {
    return Object.values(value).flatMap(expressions);
  }
  return [];
}

/** References of a module that nothing declares, and declarations that nothing refers to. */
async function references(module: TerraformModule) {
  const used = new Set<string>();
  const bodies = [
    module.resources,
    module.data,
    module.ephemeral,
    module.locals,
    module.outputs,
    module.calls,
    module.providers,
    Object.values(module.variables).map(({ validation }) => validation),
  ];
  for (const expression of bodies.flatMap(expressions)) {
    for (const { value } of await getReferencesInExpression(
      'a.tf',
      expression,
    )) {
      used.add(value);
    }
    // Inside of `for` and templates the library sees only a part.
    for (const [text] of expression.matchAll(
      /(?<![-.\w])(?:var|local|module|ephemeral\.\w+|data\.\w+|aws_\w+)\.\w+/g,
    )) {
      used.add(text);
    }
  }
  return used;
}

function complaints(
  address: string,
  body: Block,
  of: BlockSchema | undefined,
): string[] {
  if (!of) return [`${address}: unknown to the provider`];
  const blocks = of.blocks ?? {};
  const dynamic: Record<string, Block[]> = body.dynamic ?? {};
  const given = new Set([...Object.keys(body), ...Object.keys(dynamic)]);
  return [
    ...Object.keys(body)
      .filter(
        key =>
          key !== 'dynamic' &&
          !meta.has(key) &&
          !of.arguments.includes(key) &&
          !(key in blocks),
      )
      .map(key => `${address}.${key}: no such argument or block`),
    ...(of.required ?? [])
      .filter(key => !given.has(key))
      .map(key => `${address}.${key}: required`),
    ...Object.entries(blocks).flatMap(([key, nested]) => [
      ...(Array.isArray(body[key])
        ? body[key].flatMap((item: Block) =>
            complaints(`${address}.${key}`, item, nested),
          )
        : []),
      ...(dynamic[key] ?? []).flatMap(({ content }) =>
        content.flatMap((item: Block) =>
          complaints(`${address}.${key}`, item, nested),
        ),
      ),
    ]),
    ...Object.keys(dynamic)
      .filter(key => !(key in blocks))
      .map(key => `${address}.${key}: no such block`),
  ];
}

describe.each([
  'hub',
  'spoke',
  'hub/examples/complete',
  'spoke/examples/complete',
  ...Object.values(roots),
  record,
])('the Terraform of %s', name => {
  let module: TerraformModule;
  beforeAll(async () => {
    module = await terraformModule(name);
  });

  it('refers to nothing that is not there', async () => {
    const known = new Set([
      ...Object.keys(module.resources),
      ...Object.keys(module.data),
      ...Object.keys(module.ephemeral),
      ...Object.keys(module.variables).map(key => `var.${key}`),
      ...Object.keys(module.locals).map(key => `local.${key}`),
      ...Object.keys(module.calls).map(key => `module.${key}`),
    ]);
    const missing = [...(await references(module))].filter(reference => {
      const [first, second, third] = reference.split(/[.[]/);
      if (['each', 'count', 'self', 'path', 'terraform'].includes(first)) {
        return false;
      }
      if (first === 'aws') return second !== 'hub' && second !== undefined;
      const address = ['data', 'ephemeral'].includes(first)
        ? `${first}.${second}.${third}`
        : `${first}.${second}`;
      return (
        /^(var|local|module|data|ephemeral|aws_\w+|random_\w+)$/.test(first) &&
        !known.has(address)
      );
    });
    expect(missing).toEqual([]);
  });

  it('declares nothing that is not used', async () => {
    const used = [...(await references(module))].join('\n');
    const declared = [
      ...Object.keys(module.variables).map(key => `var.${key}`),
      ...Object.keys(module.locals).map(key => `local.${key}`),
      ...Object.keys(module.data),
    ];
    expect(
      declared.filter(address => !new RegExp(`^${address}\\b`, 'm').test(used)),
    ).toEqual([]);
  });

  it('gives the provider only what its schema knows, and all that it requires', () => {
    const found = [
      ...Object.entries(module.resources).flatMap(([address, body]) =>
        complaints(address, body, schemas.resource[address.split('.')[0]]),
      ),
      ...Object.entries(module.data).flatMap(([address, body]) =>
        complaints(address, body, schemas.data[address.split('.')[1]]),
      ),
    ];
    expect(found).toEqual([]);
  });

  it('reads only attributes that a resource has', () => {
    const text = Object.values(module.texts).join('\n');
    const unknown = [
      ...text.matchAll(/(data\.)?\b(aws_\w+)\.\w+(?:\[[^\]\n]*\])?\.(\w+)/g),
    ].flatMap(([whole, data, type, attribute]) => {
      const of = schemas[data ? 'data' : 'resource'][type];
      const has =
        of?.attributes?.includes(attribute) ||
        of?.arguments.includes(attribute) ||
        attribute in (of?.blocks ?? {});
      return has ? [] : [whole];
    });
    expect(unknown).toEqual([]);
  });

  it('trap: mixes no inline route, ingress or egress with rule resources', () => {
    const inline = Object.entries(module.resources).flatMap(([address, body]) =>
      ['route', 'ingress', 'egress']
        .filter(key => key in body || key in (body.dynamic ?? {}))
        .map(key => `${address}.${key}`),
    );
    expect(inline).toEqual([]);
  });
});

describe.each(['hub', 'spoke'])('the module %s', name => {
  it('describes every variable and output, and takes no any', async () => {
    const module = await terraformModule(name);
    for (const block of [
      ...Object.values(module.variables),
      ...Object.values(module.outputs),
    ]) {
      expect(block.description).toMatch(/\w{3}/);
    }
    expect(
      Object.values(module.variables).map(({ type }) => type),
    ).not.toContain('${any}');
  });
});

describe("the check against the provider's schema", () => {
  const group = schemas.resource.aws_lb_target_group;

  it.each<[object, string]>([
    [{ nme: 'a' }, 'x.nme: no such argument or block'],
    [{ health_check: [{ prt: 1 }] }, 'x.health_check.prt: no such argument'],
    [{ stickiness: [{ enabled: true }] }, 'x.stickiness.type: required'],
    [{ dynamic: { hook: [{ content: [] }] } }, 'x.hook: no such block'],
    [
      { dynamic: { health_check: [{ content: [{ prt: 1 }] }] } },
      'x.health_check.prt: no such argument',
    ],
  ])('finds what is wrong with %j', (body, complaint) => {
    expect(complaints('x', body, group)).toEqual([
      expect.stringContaining(complaint),
    ]);
  });

  it('finds a missing argument and a resource that does not exist', () => {
    expect(complaints('x', {}, schemas.resource.aws_route_table)).toEqual([
      'x.vpc_id: required',
    ]);
    expect(complaints('x', {}, schemas.resource.aws_nothing)).toEqual([
      'x: unknown to the provider',
    ]);
  });
});

describe.each(['hub', 'spoke'] as const)('a call of the module %s', name => {
  it.each(['the example', 'the rendered root'])('in %s fits', async where => {
    const module = await terraformModule(name);
    const caller = await terraformModule(
      where === 'the example' ? `${name}/examples/complete` : roots[name],
    );
    const passed = Object.keys(caller.calls[name]).filter(
      key => !['source', 'providers', 'version'].includes(key),
    );
    expect(passed.filter(key => !(key in module.variables))).toEqual([]);
    expect(required(module).filter(key => !passed.includes(key))).toEqual([]);
  });

  it('gets from the rendered values all that the root wants, and nothing else', async () => {
    const root = await terraformModule(roots[name]);
    const values = await fs.readJson(
      path.join(root.folder, 'terraform.tfvars.json'),
    );
    expect(Object.keys(values).sort()).toEqual(required(root).sort());
    // An object's fields in the root are fields in the module: another would be dropped in silence.
    const module = await terraformModule(name);
    const fields = ({ type }: Block) =>
      [...String(type).matchAll(/(\w+)\s*=/g)].map(([, field]) => field);
    for (const [key, variable] of Object.entries(root.variables)) {
      if (!(key in module.variables) || key === 'hub') continue;
      const known = fields(module.variables[key]);
      expect(fields(variable).filter(f => !known.includes(f))).toEqual([]);
      const given = [values[key]].flat().filter(v => v instanceof Object);
      expect(
        given.flatMap(Object.keys).filter(f => !fields(variable).includes(f)),
      ).toEqual([]);
    }
  });
});

describe("the example's platform", () => {
  it('is what is rendered for such a spoke', async () => {
    const { folder } = await terraformModule('spoke');
    const own = path.join(folder, 'examples/complete/platform');
    const rendered = path.join(
      folder,
      '..',
      goldenSpoke,
      'clusters/eu-payments/platform',
    );
    const files = (await fs.readdir(rendered)).filter(f => /^\d/.test(f));
    expect(await fs.readdir(own)).toEqual(files);
    const read = async (file: string) =>
      parseAllDocuments(await fs.readFile(file, 'utf8')).map(d => d.toJS());
    for (const file of files) {
      expect(await read(path.join(own, file))).toEqual(
        await read(path.join(rendered, file)),
      );
    }
  });
});

function required({ variables }: TerraformModule): string[] {
  return Object.entries(variables)
    .filter(([, variable]) => !('default' in variable))
    .map(([key]) => key);
}
