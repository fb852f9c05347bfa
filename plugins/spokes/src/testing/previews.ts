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

/** What the review shows, in each of its states. */
export const previews = {
  ready: preview({
    pullRequest: 'http://127.0.0.1:7100/pulls/fitsync/fleet/7',
  }),
  unchanged: preview({ diff: '' }),
  conflicts: preview({ conflicts: [files[0].path] }),
};
