import { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';

/** Namespaces that configuration binds to an owner: `spokes.clusters[].namespaces`. */
export class NamespaceOwners {
  static fromConfig(config: Config): NamespaceOwners {
    const owners = new Map<string, string>();
    for (const cluster of config.getOptionalConfigArray('spokes.clusters') ??
      []) {
      const spoke = cluster.getString('spoke');
      for (const bound of cluster.getOptionalConfigArray('namespaces') ?? []) {
        owners.set(
          `${spoke}/${bound.getString('namespace')}`,
          bound.getString('owner').toLocaleLowerCase('en-US'),
        );
      }
    }
    return new NamespaceOwners(owners);
  }

  private constructor(private readonly owners: ReadonlyMap<string, string>) {}

  /** @throws NotAllowedError when the namespace is someone else's. */
  check(
    { spoke, namespace }: { spoke: string; namespace: string },
    ownershipEntityRefs: readonly string[],
  ): void {
    const owner = this.owners.get(`${spoke}/${namespace}`);
    if (owner && !ownershipEntityRefs.includes(owner)) {
      throw new NotAllowedError(
        `namespace '${namespace}' on spoke '${spoke}' belongs to ${owner}: choose another, or ask them to propose it`,
      );
    }
  }
}
