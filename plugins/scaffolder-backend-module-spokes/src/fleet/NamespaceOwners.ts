import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';

/** Namespaces that configuration binds to an owner: `spokes.clusters[].namespaces`. */
export class NamespaceOwners {
  static fromConfig(
    config: Config,
    options: { userInfo: UserInfoService },
  ): NamespaceOwners {
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
    return new NamespaceOwners(owners, options.userInfo);
  }

  private constructor(
    private readonly owners: ReadonlyMap<string, string>,
    private readonly userInfo: UserInfoService,
  ) {}

  /** @throws NotAllowedError when the namespace is someone else's. */
  async check(
    { spoke, namespace }: { spoke: string; namespace: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const owner = this.owners.get(`${spoke}/${namespace}`);
    if (!owner) return;
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      credentials,
    );
    if (!ownershipEntityRefs.includes(owner)) {
      throw new NotAllowedError(
        `namespace '${namespace}' on spoke '${spoke}' belongs to ${owner}: choose another, or ask them to propose it`,
      );
    }
  }
}
