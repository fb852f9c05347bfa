import {
  Preview,
  previewSchema,
} from '@fitsync/backstage-plugin-spokes-common';

const files = [
  {
    path: 'clusters/fitsync-prod-spoke/apps/shop/cart/deployment.yaml',
    content: 'kind: Deployment\n',
  },
  {
    path: 'clusters/fitsync-prod-spoke/apps/shop/cart/service.yaml',
    content: 'kind: Service\n',
  },
];

const diff = `diff --git a/clusters/fitsync-prod-spoke/apps/shop/cart/deployment.yaml b/clusters/fitsync-prod-spoke/apps/shop/cart/deployment.yaml
new file mode 100644
--- /dev/null
+++ b/clusters/fitsync-prod-spoke/apps/shop/cart/deployment.yaml
@@ -0,0 +1,2 @@
+kind: Deployment
+note: <img src=x onerror=alert(1)>
diff --git a/clusters/fitsync-prod-spoke/apps/shop/cart/old.yaml b/clusters/fitsync-prod-spoke/apps/shop/cart/old.yaml
deleted file mode 100644
--- a/clusters/fitsync-prod-spoke/apps/shop/cart/old.yaml
+++ /dev/null
@@ -1,1 +0,0 @@
-kind: Old
diff --git a/clusters/fitsync-prod-spoke/apps/shop/cart/service.yaml b/clusters/fitsync-prod-spoke/apps/shop/cart/service.yaml
--- a/clusters/fitsync-prod-spoke/apps/shop/cart/service.yaml
+++ b/clusters/fitsync-prod-spoke/apps/shop/cart/service.yaml
@@ -1,2 +1,2 @@
 kind: Service
-port: 80
+port: 8080
`;

const preview = (changes: Partial<Preview> = {}): Preview =>
  previewSchema.parse({
    files,
    diff,
    conflicts: [],
    baseBranch: 'main',
    branch: 'fitsync/fitsync-prod-spoke/shop/cart',
    ...changes,
  });

const deployment = files[0].path;

const handEditedDiff = `--- a/${deployment}
+++ b/${deployment}
@@ -1,3 +1,2 @@
 kind: Deployment
-# raised during the incident
-replicas: 9
+replicas: 2
`;

/** A new spoke's files, as many as a real one has. */
const many = [
  ...['istio/base', 'istio/istiod', 'istio/gateway', 'rbac', 'gateway'].map(
    name => `clusters/eu-payments/platform/${name}.yaml`,
  ),
  ...['k3s', 'controller'].map(
    name => `clusters/eu-payments/upgrades/${name}.yaml`,
  ),
  ...Array.from({ length: 30 }, (_, n) => `modules/spoke/part${n + 10}.tf`),
  ...['main.tf', 'terraform.tfvars.json', 'blueprint.yaml', 'README.md'].map(
    name => `spokes/eu-payments/${name}`,
  ),
];
const manyDiff = many
  .map(
    path => `--- /dev/null
+++ b/${path}
@@ -0,0 +1,2 @@
+# ${path}
+value: 1
`,
  )
  .join('');

/** What the review shows, in each of its states. */
export const previews = {
  ready: preview({
    pullRequest: 'http://127.0.0.1:7100/pulls/fitsync/fleet/7',
    changes: [
      { field: 'image', before: 'cart:1.0', after: 'cart:1.1' },
      { field: 'timeout', after: '15s' },
    ],
    notes: ['cart starts anew, one pod at a time.'],
  }),
  unchanged: preview({ diff: '' }),
  /** Waits for a choice. */
  handEdited: preview({
    conflicts: [deployment],
    handEdited: [{ path: deployment, diff: handEditedDiff }],
  }),
  /** The same once it was made. */
  chosen: preview({
    handEdited: [{ path: deployment, diff: handEditedDiff }],
  }),
  /** A removal that leaves something. */
  staying: preview({
    conflicts: ['clusters/fitsync-prod-spoke/apps/shop/cart/notes.txt'],
    staying: ['clusters/fitsync-prod-spoke/apps/shop/cart/notes.txt'],
  }),
  /** No choice gets past it. */
  conflicts: preview({ conflicts: [deployment] }),
  many: preview({
    files: many.map(path => ({ path, content: '' })),
    diff: manyDiff,
    branch: 'fitsync-spoke/eu-payments',
    changes: [
      { field: 'spoke', after: 'eu-payments' },
      { field: 'cidr', after: '10.3.0.0/16' },
      { field: 'zones', after: 'use2-az1' },
    ],
    notes: [
      'Merging starts Terraform: about 12 minutes until the nodes are ready.',
      'Until its credential is in the configuration, the spoke is unknown in Backstage.',
    ],
  }),
};
