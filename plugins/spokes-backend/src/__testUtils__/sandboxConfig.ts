import { Sandbox } from '@fitsync/sandbox';

const account = '111111111111';

/** What app-config says to run on the sandbox. */
export function sandboxConfig(
  sandbox: Sandbox,
  options: {
    secrets?: { accessKeyId?: string; token?: string };
    /** Addresses of API servers that are not the sandbox's. */
    urls?: Record<string, string>;
    /** Names of the spokes; both unless given. */
    spokes?: string[];
    /** Those whose token is not set. */
    withoutToken?: string[];
  } = {},
) {
  const { secrets = {}, urls = {}, withoutToken = [] } = options;
  const { host } = new URL(sandbox.url);
  const clusters = options.spokes ?? [
    'fitsync-prod-spoke',
    'fitsync-stage-spoke',
  ];
  return {
    config: {
      sandbox: true,
      hubs: [{ name: 'fitsync-hub', account, region: 'us-east-2' }],
      clusters: clusters.map(name => ({ spoke: name, hub: 'fitsync-hub' })),
      repositories: [{ repoUrl: `${host}?owner=fitsync&repo=fleet` }],
      endpoints: {
        ec2: `${sandbox.url}/aws/ec2`,
        elasticLoadBalancing: `${sandbox.url}/aws/elasticloadbalancing`,
        route53: `${sandbox.url}/aws/route53`,
        acm: `${sandbox.url}/aws/acm`,
        cloudWatch: `${sandbox.url}/aws/cloudwatch`,
      },
      intervals: { configuration: '1s', targetHealth: '1s' },
    },
    rootConfig: {
      aws: {
        accounts: [
          {
            accountId: account,
            accessKeyId: secrets.accessKeyId ?? 'sandbox',
            secretAccessKey: 'sandbox',
          },
        ],
      },
      kubernetes: {
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: clusters.map(name => ({
              name,
              url: urls[name] ?? `${sandbox.url}/k8s/${name}`,
              authProvider: 'serviceAccount',
              ...(!withoutToken.includes(name) && {
                serviceAccountToken: secrets.token ?? 'sandbox',
              }),
            })),
          },
        ],
      },
      integrations: {
        github: [
          { host, apiBaseUrl: `${sandbox.url}/api/v3`, token: 'sandbox' },
        ],
      },
    },
  };
}
