import { mockServices } from '@backstage/backend-test-utils';
import {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { GithubHostProvider } from './GithubHostProvider';

const repository = {
  repoUrl: 'git.example.com?owner=acme&repo=fleet',
  host: 'git.example.com',
  owner: 'acme',
  repo: 'fleet',
  baseBranch: 'main',
  spokes: undefined,
  url: 'https://git.example.com/acme/fleet',
  filesUrl: 'https://git.example.com/acme/fleet/blob/main',
};
const apiBaseUrl = 'https://git.example.com/api/v3';

const connect = (
  github: JsonObject,
  options: {
    token?: string;
    credentials?: GithubCredentialsProvider;
    host?: string;
  } = {},
) => {
  const { host = repository.host, token, credentials } = options;
  const integrations = ScmIntegrations.fromConfig(
    mockServices.rootConfig({
      data: { integrations: { github: [{ host, ...github }] } },
    }),
  );
  const url =
    host === repository.host ? repository.url : `http://${host}/acme/fleet`;
  return new GithubHostProvider({ integrations, credentials }).connect({
    repository: { ...repository, host, url },
    token,
    signal: new AbortController().signal,
  });
};

describe('GithubHostProvider', () => {
  it('uses the integration’s token, and the user’s before it', async () => {
    const own = await connect({ apiBaseUrl, token: 'of-integration' });
    expect(own.credentials).toEqual({
      username: 'x-access-token',
      password: 'of-integration',
    });
    const users = await connect(
      { apiBaseUrl, token: 'of-integration' },
      { token: 'of-user' },
    );
    expect(users.credentials.password).toBe('of-user');
  });

  it('asks for an App’s token by the repository', async () => {
    const getCredentials = jest.fn(async () => ({
      type: 'app' as const,
      token: 'of-app',
      headers: {},
    }));
    const { credentials } = await connect(
      { apiBaseUrl },
      { credentials: { getCredentials } },
    );
    expect(credentials.password).toBe('of-app');
    expect(getCredentials).toHaveBeenCalledWith({
      url: 'https://git.example.com/acme/fleet',
    });
  });

  it('does not ask for a token when the user has one', async () => {
    const getCredentials = jest.fn();
    await connect(
      { apiBaseUrl },
      { token: 'of-user', credentials: { getCredentials } },
    );
    expect(getCredentials).not.toHaveBeenCalled();
  });

  it('says what to do when the App gives none, without what the host wrote', async () => {
    const getCredentials = async () => {
      throw new Error('upstream words -----BEGIN RSA PRIVATE KEY-----');
    };
    const failure = connect(
      { apiBaseUrl },
      { credentials: { getCredentials } },
    );
    await expect(failure).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/installed for acme/),
    });
    await expect(failure).rejects.toMatchObject({
      message: expect.not.stringMatching(/upstream|PRIVATE/),
      cause: undefined,
    });
  });

  it('says where to add credentials when there are none', async () => {
    await expect(connect({ apiBaseUrl })).rejects.toThrow(
      /No credentials .*integrations\.github/,
    );
  });

  it('says where to add the address of the API', async () => {
    await expect(
      connect({ rawBaseUrl: 'https://git.example.com/raw', token: 'x' }),
    ).rejects.toThrow(/no apiBaseUrl for git\.example\.com/);
  });

  it.each([
    ['http to another host', 'http://git.example.com/api/v3', undefined],
    [
      'http to another host from the sandbox',
      'http://git.example.com/api/v3',
      '127.0.0.1:7100',
    ],
    [
      'something else than http',
      'ftp://127.0.0.1:7100/api/v3',
      '127.0.0.1:7100',
    ],
  ])('sends no token over %s', async (_, address, host) => {
    await expect(
      connect({ apiBaseUrl: address, token: 'x' }, { host }),
    ).rejects.toThrow(/must begin with https/);
  });
});
