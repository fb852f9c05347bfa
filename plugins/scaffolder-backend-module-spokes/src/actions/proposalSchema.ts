import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What every action that proposes takes besides its own fields. */
export const proposalInput = {
  repoUrl: (z: Z) =>
    z
      .string({
        description:
          'One of the repositories in spokes.repositories; the first that fits when absent',
      })
      .optional(),
  token: (z: Z) =>
    z
      .string({
        description:
          "The user's token for the git host; secrets.USER_OAUTH_TOKEN when absent",
      })
      .optional(),
  handEdited: (z: Z) =>
    z
      .enum(['stop', 'keep', 'take', ''], {
        description:
          'What becomes of files that a person changed: stop there (the default), keep theirs, or take ours',
      })
      .optional(),
};

/** What every action that proposes gives. */
export const proposalOutput = {
  outcome: (z: Z) =>
    z.enum(['opened', 'updated', 'unchanged', 'dry-run'], {
      description:
        'unchanged: the base branch holds the same files already, and there is no pull request',
    }),
  entityRef: (z: Z) =>
    z.string({ description: 'The entity that the change is about' }).optional(),
  remoteUrl: (z: Z) => z.string({ description: 'The repository' }),
  branch: (z: Z) =>
    z.string({ description: 'The branch that the pull request comes from' }),
  pullRequestUrl: (z: Z) =>
    z.string({ description: 'The pull request' }).optional(),
  catalogInfoUrl: (z: Z) =>
    z
      .string({
        description:
          'The catalog-info.yaml on the base branch, where one is rendered; it exists once the pull request is merged',
      })
      .optional(),
  notes: (z: Z) =>
    z.array(z.string(), {
      description: 'What a reviewer should know, a sentence each',
    }),
};
