/** A command is loaded when it is asked for: loading all of them takes longer than most take to run. */
export const commands = {
  adopt: () => import('./adopt'),
  appConfig: () => import('./appConfig'),
  check: () => import('./check'),
  codeowners: () => import('./codeowners'),
  explain: () => import('./explain'),
  iam: () => import('./iam'),
  rbac: () => import('./rbac'),
  render: () => import('./render'),
  snapshot: () => import('./snapshot'),
  templateTest: () => import('./templateTest'),
  trace: () => import('./trace'),
  whatIf: () => import('./whatIf'),
};

export type Commands = typeof commands;
