import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppsV1Api, CoreV1Api, KubeConfig } from '@kubernetes/client-node';
import { Octokit } from '@octokit/rest';
import { pushBranch } from '../git/testing/pushBranch';
import { Sandbox, startSandbox } from './startSandbox';

const token = 'token-of-this-run';
const folder = 'clusters/fitsync-prod-spoke/apps/shop/web';
const files = {
  [`${folder}/namespace.yaml`]: `apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { istio-injection: enabled } }
`,
  [`${folder}/deployment.yaml`]: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - { name: web, image: 'web:1', ports: [{ name: http, containerPort: 8080 }] }
`,
  [`${folder}/service.yaml`]: `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ name: http, port: 80, targetPort: http }] }
`,
  [`${folder}/kustomization.yaml`]: `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [namespace.yaml, deployment.yaml, service.yaml]
`,
  [`${folder}/catalog-info.yaml`]: `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: web }
`,
};

describe('a merged pull request', () => {
  let directory: string;
  let sandbox: Sandbox;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    sandbox = await startSandbox({
      port: 0,
      token,
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      faults: [],
      seeds: {},
    });
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function mergeByHand(changed: Record<string, string | undefined>) {
    const url = `${sandbox.url}/fitsync/fleet.git`;
    const head = `topic-${Object.keys(changed).length}`;
    await pushBranch({ url, branch: head, files: changed });
    const { data } = await new Octokit({
      auth: 'sandbox',
      baseUrl: `${sandbox.url}/api/v3`,
    }).rest.pulls.create({
      owner: 'fitsync',
      repo: 'fleet',
      head,
      base: 'main',
      title: 'Bring web',
    });
    const merged = await fetch(
      `${sandbox.url}/api/sandbox/pulls/fitsync/fleet/${data.number}/merge`,
      { method: 'POST', headers: { 'x-sandbox-token': token } },
    );
    expect(merged.status).toBe(200);
  }

  it('becomes pods with sidecars and endpoints, and goes again', async () => {
    const config = new KubeConfig();
    config.loadFromClusterAndUser(
      {
        name: 'test',
        server: `${sandbox.url}/k8s/fitsync-prod-spoke`,
        skipTLSVerify: true,
      },
      { name: 'reader', token: 'sandbox' },
    );
    const namespace = 'shop';

    await mergeByHand(files);
    const { status } = await config
      .makeApiClient(AppsV1Api)
      .readNamespacedDeployment({ name: 'web', namespace });
    expect(status?.readyReplicas).toBe(2);
    const core = config.makeApiClient(CoreV1Api);
    const pods = await core.listNamespacedPod({ namespace });
    for (const pod of pods.items) {
      expect(pod.spec?.initContainers?.map(({ name }) => name)).toContain(
        'istio-proxy',
      );
    }
    const [slice] = sandbox.world.clusters
      .get('fitsync-prod-spoke')!
      .list('EndpointSlice', namespace);
    expect(slice).toMatchObject({
      endpoints: [
        { conditions: { ready: true } },
        { conditions: { ready: true } },
      ],
      ports: [{ name: 'http', port: 8080 }],
    });
    const state = await fetch(`${sandbox.url}/api/sandbox/state`);
    expect(await state.json()).toMatchObject({
      pullRequests: { open: 0, merged: 1 },
    });

    await mergeByHand({ [`${folder}/deployment.yaml`]: undefined });
    expect((await core.listNamespacedPod({ namespace })).items).toEqual([]);
    expect(
      (await core.listNamespacedService({ namespace })).items,
    ).toHaveLength(1);
  });
});
