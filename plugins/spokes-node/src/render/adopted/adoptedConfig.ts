import {
  AdoptedSpoke,
  HubBlueprint,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';

/** The environment variable that holds what no fact tells of a cluster. */
export const adoptedVariable = (spoke: string, what: 'CA' | 'TOKEN' | 'URL') =>
  `${spoke.toUpperCase().replace(/-/g, '_')}_${what}`;

/** What Backstage's configuration needs to read the spoke. Where its API server stands, no fact tells. */
export const adoptedConfig = (
  spoke: SpokeBlueprint,
  { cluster = spoke.name, loadBalancers, vpc }: AdoptedSpoke,
  hub: HubBlueprint,
) => {
  const variable = (what: 'CA' | 'TOKEN' | 'URL') =>
    `\${${adoptedVariable(spoke.name, what)}}`;
  return {
    kubernetes: {
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name: cluster,
              url: variable('URL'),
              authProvider: 'serviceAccount',
              serviceAccountToken: variable('TOKEN'),
              caData: variable('CA'),
            },
          ],
        },
      ],
    },
    spokes: {
      clusters: [
        {
          spoke: spoke.name,
          ...(cluster !== spoke.name && { cluster }),
          hub: hub.name,
          account: spoke.account ?? hub.account,
          region: spoke.region,
          owner: spoke.owner,
          ...(vpc && { vpc }),
          ...(loadBalancers.length > 0 && { loadBalancers }),
        },
      ],
    },
  };
};
