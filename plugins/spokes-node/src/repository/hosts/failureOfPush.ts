import { ConflictError, NotAllowedError } from '@backstage/errors';
import { RepositoryEntry } from '../config/RepositoryEntry';

/** Why a host declines a push, by what GitHub and GitLab print. Only which one it was leaves this file. */
const reasons = {
  protected: /GH006|protected branch/i,
  ruleset: /GH013|repository rule violations/i,
  readOnly: /read-only|archived/i,
  message:
    /commit message|author.*(email|is not)|committer|GPG|unsigned|must be signed|is not a member of team/i,
};

/** What to do about a push that the host took and then declined. */
export function failureOfPush(
  printed: string,
  { url, baseBranch }: RepositoryEntry,
): Error {
  const refused = `${url} refused the push`;
  if (reasons.readOnly.test(printed)) {
    return new NotAllowedError(
      `${refused}: it is read-only or archived. Make it writable, or list another one under spokes.repositories.`,
    );
  }
  if (reasons.message.test(printed)) {
    return new ConflictError(
      `${refused}: its push settings want another author, a signature or another commit message. Exempt branches that begin with "fitsync" from them, or set scaffolder.defaultAuthor in app-config to one that they take.`,
    );
  }
  if (reasons.protected.test(printed) || reasons.ruleset.test(printed)) {
    return new ConflictError(
      `${refused}: the branch is protected. Keep the protection for ${baseBranch}, and let whoever Backstage writes as create and force-push branches that begin with "fitsync" (branch protection, rulesets or push settings of the repository).`,
    );
  }
  return new ConflictError(
    `${refused}. Allow branches that begin with "fitsync" in its protection settings and hooks, and see that no branch is named "fitsync".`,
  );
}
