import { ConfigReader } from '@backstage/config';
import { createDirectConnector } from './createDirectConnector';

const entry = {
  name: 'prod',
  url: 'https://10.1.1.49:6443',
  authProvider: 'serviceAccount',
  serviceAccountToken: 'secret-token',
  caData: 'Y2E=',
};

function connect(overrides: object = {}, sandbox = false, name = 'prod') {
  const config = new ConfigReader({
    kubernetes: {
      clusterLocatorMethods: [
        { type: 'catalog' },
        { type: 'config', clusters: [{ name: 7 }, { ...entry, ...overrides }] },
      ],
    },
  });
  return createDirectConnector({ config, sandbox }).connect(name);
}

function kubeConfigOf(connection: ReturnType<typeof connect>) {
  if (connection.status !== 'ready') throw new Error(connection.action);
  return connection.kubeConfig;
}

describe('createDirectConnector', () => {
  it('connects with the service account and the certificate authority', () => {
    const kubeConfig = kubeConfigOf(connect({ url: `${entry.url}/` }));
    expect(kubeConfig.getCurrentCluster()).toMatchObject({
      server: 'https://10.1.1.49:6443',
      caData: 'Y2E=',
      skipTLSVerify: false,
    });
    expect(kubeConfig.getCurrentUser()).toMatchObject({
      token: 'secret-token',
    });
  });

  it('reads the auth provider from authMetadata too', () => {
    const connection = connect({
      authProvider: undefined,
      authMetadata: { 'kubernetes.io/auth-provider': 'serviceAccount' },
    });
    expect(connection.status).toBe('ready');
  });

  it.each(['google', 'oidc', 'aks'])(
    'says that %s needs a user and nothing can be read in the background',
    authProvider => {
      expect(connect({ authProvider })).toMatchObject({
        status: 'refused',
        reason: 'user-only-auth-provider',
        action: expect.stringContaining(authProvider),
      });
    },
  );

  it.each([
    ['aws', { authProvider: 'aws' }, 'unsupported-auth-provider'],
    ['no provider', { authProvider: undefined }, 'unsupported-auth-provider'],
    ['no token', { serviceAccountToken: undefined }, 'no-credential'],
    ['skipTLSVerify', { skipTLSVerify: true }, 'insecure'],
    ['http', { url: 'http://10.1.1.49:6443' }, 'insecure'],
    ['http on loopback', { url: 'http://127.0.0.1:7100' }, 'insecure'],
    ['no URL', { url: 'prod' }, 'insecure'],
  ])('refuses %s and says what to do', (_, overrides, reason) => {
    const connection = connect(overrides);
    expect(connection).toMatchObject({ status: 'refused', reason });
    expect(JSON.stringify(connection)).not.toContain('secret-token');
  });

  it('shows the block to copy where the credential or the whole entry is missing', () => {
    const block = (url: string) =>
      expect.stringMatching(
        new RegExp(
          `clusterLocatorMethods:[^]*name: prod[^]*url: ${url}[^]*serviceAccountToken: \\$\\{PROD_TOKEN\\}`,
        ),
      );
    expect(connect({ serviceAccountToken: undefined })).toMatchObject({
      action: expect.stringContaining('No cluster credential'),
      block: block('https://10.1.1.49:6443'),
    });
    expect(connect({ name: 'other' })).toMatchObject({
      reason: 'not-configured',
      action: expect.stringContaining('No cluster credential'),
      block: block('https://<address of the API server>:6443'),
    });
  });

  it('takes http on loopback with the sandbox on, and nowhere else', () => {
    const onLoopback = { url: 'http://127.0.0.1:7100/k8s/prod' };
    expect(connect(onLoopback, true).status).toBe('ready');
    expect(connect({ url: 'http://10.1.1.49' }, true).status).toBe('refused');
  });

  it('says where to add a cluster that is not configured', () => {
    expect(connect({}, false, 'stage')).toMatchObject({
      reason: 'not-configured',
      action: expect.stringMatching(/add the cluster stage to kubernetes\./),
    });
    const config = new ConfigReader({});
    const empty = createDirectConnector({ config, sandbox: false });
    expect(empty.connect('prod').status).toBe('refused');
  });
});
