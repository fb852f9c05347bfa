import { z } from 'zod';

/** What a pull request would write. @public */
export const previewSchema = z.object({
  /** Path → content, by path. */
  files: z.array(z.object({ path: z.string(), content: z.string() })),
  /** Unified diff against the base branch. */
  diff: z.string(),
  /** Files that a person changed since they were rendered; proposing stops at them unless told to keep or take. */
  conflicts: z.array(z.string()),
  /** For each of them, what taking ours would change: a unified diff from the person's text to what is rendered. */
  handEdited: z
    .array(z.object({ path: z.string(), diff: z.string() }))
    .optional(),
  /** Files that are not ours and stay where a folder goes; they stop it until there is a choice. */
  staying: z.array(z.string()).optional(),
  /** What of the blueprint changes, value by value; a side is absent where there is none. */
  changes: z
    .array(
      z.object({
        field: z.string(),
        before: z.string().optional(),
        after: z.string().optional(),
      }),
    )
    .optional(),
  /** What a reviewer should know besides, a sentence each. */
  notes: z.array(z.string()).optional(),
  baseBranch: z.string(),
  /** Branch that the pull request comes from. */
  branch: z.string(),
  /** Open pull request that would be updated, where there is one. */
  pullRequest: z.string().optional(),
});
/** Read by {@link previewSchema}. @public */
export type Preview = z.infer<typeof previewSchema>;
