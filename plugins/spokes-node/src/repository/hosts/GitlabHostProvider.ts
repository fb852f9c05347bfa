import { InputError, NotAllowedError } from '@backstage/errors';
import {
  DefaultGitlabCredentialsProvider,
  GitlabCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { assertProtected } from './assertProtected';
import { GitConnection, GitHostProvider } from './GitHost';
import { GitlabHost } from './GitlabHost';

/** Connects with the user's token, or with the token of `integrations.gitlab`. */
export class GitlabHostProvider implements GitHostProvider {
  readonly type = 'gitlab';
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GitlabCredentialsProvider;

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    credentials?: GitlabCredentialsProvider;
  }) {
    this.#integrations = options.integrations;
    this.#credentials =
      options.credentials ??
      DefaultGitlabCredentialsProvider.fromIntegrations(options.integrations);
  }

  async connect(options: {
    repository: RepositoryEntry;
    token: string | undefined;
    signal: AbortSignal;
  }): Promise<GitConnection> {
    const { repository, signal } = options;
    const { host, url } = repository;
    const config = this.#integrations.gitlab.byHost(host)?.config;
    if (!config) {
      throw new InputError(
        `integrations.gitlab has no entry for ${host}. Add one with host: ${host}, its apiBaseUrl and a token to app-config.`,
      );
    }
    const { apiBaseUrl, baseUrl } = config;
    if (new URL(baseUrl).pathname !== '/') {
      throw new InputError(
        `baseUrl ${baseUrl} of ${host} has a path: a GitLab below a path of its host cannot be written to yet. Serve it from a host of its own.`,
      );
    }
    assertProtected(apiBaseUrl, repository);
    const token = options.token ?? (await this.#integrationToken(repository));
    if (!token) {
      throw new NotAllowedError(
        `No credentials for ${url}. Add a token with the scope api and the role Developer to integrations.gitlab in app-config.`,
      );
    }
    return {
      host: new GitlabHost({
        repository,
        apiBaseUrl,
        token,
        usersToken: options.token !== undefined,
        signal,
      }),
      // The name that GitLab wants beside a token of OAuth; beside the others it takes any.
      credentials: { username: 'oauth2', password: token },
    };
  }

  async #integrationToken({
    url,
    host,
  }: RepositoryEntry): Promise<string | undefined> {
    try {
      return (await this.#credentials.getCredentials({ url })).token;
    } catch {
      throw new NotAllowedError(
        `The entry of integrations.gitlab for ${host} gave no token. Check it in app-config.`,
      );
    }
  }
}
