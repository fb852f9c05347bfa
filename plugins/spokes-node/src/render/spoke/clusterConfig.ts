import { RenderedSpoke } from './RenderedSpoke';

/** The environment variable that holds a credential of the spoke's cluster. */
export const credentialVariable = (spoke: string, what: 'TOKEN' | 'CA') =>
  `${spoke.toUpperCase().replace(/-/g, '_')}_${what}`;

/**
 * What Backstage's configuration needs to read the spoke. The credentials are environment variables: they exist only once
 * the cluster does.
 */
export const clusterConfig = ({
  account,
  addresses,
  hub,
  spoke,
}: RenderedSpoke) => ({
  kubernetes: {
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: [
          {
            name: spoke.name,
            url: `https://${addresses.masters[0]}:6443`,
            authProvider: 'serviceAccount',
            serviceAccountToken: `\${${credentialVariable(
              spoke.name,
              'TOKEN',
            )}}`,
            caData: `\${${credentialVariable(spoke.name, 'CA')}}`,
          },
        ],
      },
    ],
  },
  spokes: {
    clusters: [
      {
        spoke: spoke.name,
        hub: hub.name,
        account,
        region: spoke.region,
        owner: spoke.owner,
      },
    ],
  },
});
