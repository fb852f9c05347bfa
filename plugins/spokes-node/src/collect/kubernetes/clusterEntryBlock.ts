import { credentialVariable } from '../../render/spoke/clusterConfig';
import { toYaml } from '../../render/toYaml';

/** What has to stand in app-config for a cluster to be read; the credentials are environment variables. */
export function clusterEntryBlock({
  name,
  url = 'https://<address of the API server>:6443',
}: {
  name: string;
  url?: string;
}): string {
  return toYaml({
    kubernetes: {
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: [
            {
              name,
              url,
              authProvider: 'serviceAccount',
              serviceAccountToken: `\${${credentialVariable(name, 'TOKEN')}}`,
              caData: `\${${credentialVariable(name, 'CA')}}`,
            },
          ],
        },
      ],
    },
  });
}
