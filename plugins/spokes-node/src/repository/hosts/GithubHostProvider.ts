import { InputError, NotAllowedError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { assertProtected } from './assertProtected';
import { GitConnection, GitHostProvider } from './GitHost';
import { GithubHost } from './GithubHost';

/** Connects with the user's token, or with the App or token of `integrations.github`. */
export class GithubHostProvider implements GitHostProvider {
  readonly type = 'github';
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    credentials?: GithubCredentialsProvider;
  }) {
    this.#integrations = options.integrations;
    this.#credentials =
      options.credentials ??
      DefaultGithubCredentialsProvider.fromIntegrations(options.integrations);
  }

  async connect(options: {
    repository: RepositoryEntry;
    token: string | undefined;
    signal: AbortSignal;
  }): Promise<GitConnection> {
    const { repository, signal } = options;
    const { host, owner, url } = repository;
    if (owner.includes('/')) {
      throw new InputError(
        `owner "${owner}" of ${host} has a slash in it, which names of GitHub have not. Write the owner of the repository under spokes.repositories.`,
      );
    }
    const apiBaseUrl =
      this.#integrations.github.byHost(host)?.config.apiBaseUrl;
    if (!apiBaseUrl) {
      throw new InputError(
        `integrations.github has no apiBaseUrl for ${host}. Add an entry with host: ${host} and its apiBaseUrl to app-config.`,
      );
    }
    assertProtected(apiBaseUrl, repository);
    const token = options.token ?? (await this.#integrationToken(repository));
    if (!token) {
      throw new NotAllowedError(
        `No credentials for ${url}. Add a token or a GitHub App that is installed for ${owner} to integrations.github in app-config.`,
      );
    }
    return {
      host: new GithubHost({
        repository,
        apiBaseUrl,
        token,
        usersToken: options.token !== undefined,
        signal,
      }),
      credentials: { username: 'x-access-token', password: token },
    };
  }

  async #integrationToken({
    url,
    host,
    owner,
  }: RepositoryEntry): Promise<string | undefined> {
    try {
      return (await this.#credentials.getCredentials({ url })).token;
    } catch {
      // The App's key, or its installation: what GitHub wrote stays out of the message.
      throw new NotAllowedError(
        `The GitHub App under integrations for ${host} gave no token for ${owner}. Check its app id and private key, and that it is installed for ${owner}.`,
      );
    }
  }
}
