import { mockServices } from '@backstage/backend-test-utils';
import {
  GitlabCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { readRepositories } from '../config/readRepositories';
import { GitlabHostProvider } from './GitlabHostProvider';

const apiBaseUrl = 'https://git.example.com/api/v4';

const connect = (
  gitlab: JsonObject,
  options: { token?: string; credentials?: GitlabCredentialsProvider } = {},
) => {
  const config = mockServices.rootConfig({
    data: {
      integrations: { gitlab: [{ host: 'git.example.com', ...gitlab }] },
      spokes: {
        repositories: [
          { repoUrl: 'git.example.com?owner=acme%2Fplatform&repo=fleet' },
        ],
      },
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const [repository] = readRepositories(config);
  return new GitlabHostProvider({
    integrations,
    credentials: options.credentials,
  }).connect({
    repository,
    token: options.token,
    signal: new AbortController().signal,
  });
};

describe('GitlabHostProvider', () => {
  it('uses the integration’s token, and the user’s before it', async () => {
    const own = await connect({ apiBaseUrl, token: 'of-integration' });
    expect(own.credentials).toEqual({
      username: 'oauth2',
      password: 'of-integration',
    });
    const users = await connect(
      { apiBaseUrl, token: 'of-integration' },
      { token: 'of-user' },
    );
    expect(users.credentials.password).toBe('of-user');
  });

  it('asks for a token by the repository, and not when the user has one', async () => {
    const getCredentials = jest.fn(async () => ({ token: 'of-provider' }));
    const credentials = { getCredentials };
    await connect({ apiBaseUrl }, { token: 'of-user', credentials });
    expect(getCredentials).not.toHaveBeenCalled();
    const found = await connect({ apiBaseUrl }, { credentials });
    expect(found.credentials.password).toBe('of-provider');
    expect(getCredentials).toHaveBeenCalledWith({
      url: 'https://git.example.com/acme/platform/fleet',
    });
  });

  it('says what to do when there is no token, without what was written', async () => {
    await expect(connect({ apiBaseUrl })).rejects.toThrow(
      /No credentials .*scope api and the role Developer to integrations\.gitlab/,
    );
    const getCredentials = async () => {
      throw new Error('upstream words');
    };
    const failure = connect(
      { apiBaseUrl },
      { credentials: { getCredentials } },
    );
    await expect(failure).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.not.stringMatching('upstream'),
      cause: undefined,
    });
  });

  it.each([
    [
      'an API over http',
      { apiBaseUrl: 'http://git.example.com/api/v4' },
      /must begin with https/,
    ],
    [
      'an API over something else',
      { apiBaseUrl: 'ftp://127.0.0.1/api/v4' },
      /must begin with https/,
    ],
    [
      'a GitLab below a path',
      { apiBaseUrl, baseUrl: 'https://git.example.com/gitlab' },
      /baseUrl .* has a path/,
    ],
  ])('sends no token to %s', async (_, gitlab, text) => {
    await expect(connect({ ...gitlab, token: 'x' })).rejects.toThrow(text);
  });
});
