/** A command is loaded when it is asked for: loading all of them takes longer than most take to run. */
export const commands = {
  adopt: () => named(import('./adopt')),
  appConfig: () => named(import('./appConfig')),
  check: () => named(import('./check')),
  codeowners: () => named(import('./codeowners')),
  explain: () => named(import('./explain')),
  iam: () => named(import('./iam')),
  rbac: () => named(import('./rbac')),
  render: () => named(import('./render')),
  snapshot: () => named(import('./snapshot')),
  templateTest: () => named(import('./templateTest')),
  trace: () => named(import('./trace')),
  whatIf: () => named(import('./whatIf')),
};

export type Commands = typeof commands;

/** From its sources, without a bundle, Node wraps a CommonJS module: its exports are those of `default` then. */
async function named<Module extends object>(
  loading: Promise<Module>,
): Promise<Module> {
  const loaded: Module & { default?: Module } = await loading;
  return loaded.default ?? loaded;
}
