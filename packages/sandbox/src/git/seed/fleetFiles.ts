import { SeedFiles } from '../GitRepositories';

const readme = `# Fleet

What runs on the hub and its spokes, as files. FitSync templates propose changes here by pull request; a GitOps
engine on each cluster applies what is merged.

| Folder | Holds | Written by |
|---|---|---|
| \`hubs/<hub>/\` | the hub's Terraform | platform team |
| \`spokes/<spoke>/\` | a spoke's Terraform and blueprint | platform team |
| \`clusters/<spoke>/apps/<namespace>/<app>/\` | the manifests of one exposed service | the template, one folder each |

Files named in a folder's \`.fitsync/manifest.json\` are rendered: change the template's answers rather than the files.
A file that a person changed is left alone, and the next run of the template stops there and names it.
`;

const hub = `# The hub VPC: internet-facing NLB, Transit Gateway, inspection.
name: fitsync-hub
account: '111111111111'
region: us-east-2
cidr: 10.0.0.0/16
`;

const spoke = (name: string, cidr: string) => `name: ${name}
hub: fitsync-hub
account: '111111111111'
region: us-east-2
cidr: ${cidr}
nodePorts:
  http: 30080
  https: 30443
`;

const appsReadme = (name: string) => `# ${name}

One folder a service: \`apps/<namespace>/<app>/\`. The GitOps engine of ${name} applies each folder's kustomization.
`;

/** The fleet repository as a platform team would have begun it. */
export const fleetFiles: SeedFiles = {
  'README.md': readme,
  'hubs/fitsync-hub/blueprint.yaml': hub,
  'spokes/fitsync-prod-spoke/blueprint.yaml': spoke(
    'fitsync-prod-spoke',
    '10.1.0.0/16',
  ),
  'spokes/fitsync-stage-spoke/blueprint.yaml': spoke(
    'fitsync-stage-spoke',
    '10.2.0.0/16',
  ),
  'clusters/fitsync-prod-spoke/README.md': appsReadme('fitsync-prod-spoke'),
  'clusters/fitsync-stage-spoke/README.md': appsReadme('fitsync-stage-spoke'),
};
