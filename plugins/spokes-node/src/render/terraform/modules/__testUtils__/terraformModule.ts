import { parse } from '@cdktf/hcl2json';
import fs from 'fs-extra';
import path from 'node:path';

const modules = path.resolve(
  __dirname,
  '../../../../../../../templates/modules',
);

/** A block as the HCL parser gives it: expressions are strings in `${…}`. */
export type Block = Record<string, any>;

/** A Terraform module, read and parsed; addresses as Terraform writes them. */
export interface TerraformModule {
  folder: string;
  /** Text of each `.tf` by its name. */
  texts: Record<string, string>;
  resources: Record<string, Block>;
  data: Record<string, Block>;
  ephemeral: Record<string, Block>;
  variables: Record<string, Block>;
  outputs: Record<string, Block>;
  locals: Block;
  calls: Record<string, Block>;
  providers: Block[];
}

/** Reads a folder, given from templates/modules on: `spoke`, `spoke/examples/complete`. */
export async function terraformModule(name: string): Promise<TerraformModule> {
  const folder = path.join(modules, name);
  const files = (await fs.readdir(folder)).filter(file => file.endsWith('.tf'));
  const texts = Object.fromEntries(
    await Promise.all(
      files.map(async file => [
        file,
        await fs.readFile(path.join(folder, file), 'utf8'),
      ]),
    ),
  );
  return { folder, texts, ...(await parsed(texts)) };
}

async function parsed(texts: Record<string, string>) {
  const result = {
    resources: {} as Record<string, Block>,
    data: {} as Record<string, Block>,
    ephemeral: {} as Record<string, Block>,
    variables: {} as Record<string, Block>,
    outputs: {} as Record<string, Block>,
    locals: {} as Block,
    calls: {} as Record<string, Block>,
    providers: [] as Block[],
  };
  for (const [file, text] of Object.entries(texts)) {
    const tree = await parse(file, text);
    const typed = (blocks: Block = {}, prefix = '') =>
      Object.entries(blocks).flatMap(([type, named]) =>
        Object.entries<Block[]>(named).map(([name, [body]]) => [
          `${prefix}${type}.${name}`,
          body,
        ]),
      );
    const named = (blocks: Block = {}) =>
      Object.entries<Block[]>(blocks).map(([name, [body]]) => [name, body]);
    Object.assign(result.resources, Object.fromEntries(typed(tree.resource)));
    Object.assign(result.data, Object.fromEntries(typed(tree.data, 'data.')));
    Object.assign(
      result.ephemeral,
      Object.fromEntries(typed(tree.ephemeral, 'ephemeral.')),
    );
    Object.assign(result.variables, Object.fromEntries(named(tree.variable)));
    Object.assign(result.outputs, Object.fromEntries(named(tree.output)));
    Object.assign(result.calls, Object.fromEntries(named(tree.module)));
    Object.assign(result.locals, ...(tree.locals ?? []));
    result.providers.push(
      ...Object.values<Block[]>(tree.provider ?? {}).flat(),
    );
  }
  return result;
}
