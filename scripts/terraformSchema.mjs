/**
 * Writes what the AWS provider takes and gives for the resources that our Terraform modules use, out of its published
 * types: the npm package @cdktf/provider-aws, which is generated from the provider's schema. It unpacks to 390 MB, so it is
 * no dependency; the extract is in git.
 *
 *   npm pack @cdktf/provider-aws@21.22.1 && tar xzf cdktf-provider-aws-*.tgz
 *   node scripts/terraformSchema.mjs package
 */
import fs from 'node:fs';
import path from 'node:path';

const [packageFolder] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
/** The modules, and the root of a host's record, which uses none. */
const sources = [
  path.join(root, 'templates/modules'),
  path.join(root, 'plugins/spokes-node/src/render/__golden__/domain/records'),
];
const target = path.join(
  root,
  'plugins/spokes-node/src/render/terraform/__fixtures__/awsSchema.json',
);

const used = { resource: new Set(), data: new Set() };
const files = sources.flatMap(folder =>
  fs
    .readdirSync(folder, { recursive: true })
    .map(file => path.join(folder, file)),
);
for (const file of files) {
  if (!file.endsWith('.tf')) continue;
  const text = fs.readFileSync(file, 'utf8');
  for (const [, kind, type] of text.matchAll(
    /^(resource|data) "(aws_[a-z0-9_]+)"/gm,
  )) {
    used[kind].add(type);
  }
}

const lower = name => name[0].toLowerCase() + name.slice(1);

function readType(folder) {
  const source = name =>
    fs.readFileSync(path.join(packageFolder, 'lib', folder, name), 'utf8');
  const code = source('index.js');
  const types = source('index.d.ts');

  const interfaces = new Map(
    [...types.matchAll(/export interface (\w+)[^{]*\{\n([\s\S]*?)\n\}/g)].map(
      ([, name, body]) => [
        name,
        new Set(
          [...body.matchAll(/^ {4}readonly (\w+): /gm)].map(([, key]) => key),
        ),
      ],
    ),
  );

  function block(body, required) {
    const result = { arguments: [], blocks: {}, required: [] };
    for (const [, name, value, isBlock] of body.matchAll(
      /^\s+(\w+): \{\n\s+value: (.+),\n\s+isBlock: (true|false),/gm,
    )) {
      const [, key] = /(?:this\._|struct\.)(\w+)/.exec(value) ?? [];
      const [, nested] =
        /(\w+)ToHclTerraform/.exec(
          value.replace(/cdktf\.\w+ToHclTerraform/g, ''),
        ) ?? [];
      if (required?.has(key)) result.required.push(name);
      if (isBlock === 'false' || !nested) {
        result.arguments.push(name);
      } else {
        const [, nestedBody] =
          new RegExp(
            `^function ${nested}ToHclTerraform\\([\\s\\S]*?const attrs = \\{([\\s\\S]*?)\\n    \\};`,
            'm',
          ).exec(code) ?? [];
        const [, nestedRequired] =
          [...interfaces].find(([type]) => lower(type) === nested) ?? [];
        result.blocks[name] = block(nestedBody ?? '', nestedRequired);
      }
    }
    if (!result.required.length) delete result.required;
    if (!Object.keys(result.blocks).length) delete result.blocks;
    return result;
  }

  const [, body] =
    /synthesizeHclAttributes\(\) \{\s+const attrs = \{([\s\S]*?)\n {8}\};/.exec(
      code,
    ) ?? [];
  const [, config] =
    [...interfaces].find(([type]) => type.endsWith('Config')) ?? [];
  const mainClass = code.slice(code.indexOf('synthesizeHclAttributes'));
  const own = code.slice(0, code.length - mainClass.length);
  const last = own.slice(own.lastIndexOf('\nclass '));
  const attributes = [
    ...last.matchAll(/get\w*Attribute\('([a-z0-9_]+)'\)/g),
  ].map(([, name]) => name);
  const lists = [
    ...last.matchAll(/new \w+(?:List|Map|OutputReference)\(this, "(\w+)"/g),
  ].map(([, name]) => name);
  return {
    ...block(body ?? '', config),
    attributes: [...new Set([...attributes, ...lists])].sort(),
  };
}

const folderOf = type => type.replace(/^aws_/, '').replace(/_/g, '-');
const extract = (types, prefix) =>
  Object.fromEntries(
    [...types].sort().map(type => [type, readType(prefix + folderOf(type))]),
  );

const { version } = JSON.parse(
  fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'),
).cdktf.provider;
const schema = {
  provider: `hashicorp/aws ${version}`,
  resource: extract(used.resource, ''),
  data: extract(used.data, 'data-aws-'),
};
fs.writeFileSync(target, `${JSON.stringify(schema, null, 1)}\n`);
process.stdout.write(
  `${Object.keys(schema.resource).length} resources and ${
    Object.keys(schema.data).length
  } data sources of ${schema.provider}\n`,
);
