import { defineMessage } from '../defineMessage';
import { Remedy, ResourceRef } from '../finding';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { replaceRemedies } from '../remedies/replaceRemedies';
import { sidecarRemedies } from '../remedies/sidecarRemedies';
import { userRemedies } from '../remedies/userRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { uncordonRemedies } from '../remedies/uncordonRemedies';

const injectionDocs = {
  url: istioDocs('setup/additional-setup/sidecar-injection/'),
  title: 'Installing the sidecar',
};
const debugDocs = {
  url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/',
  title: 'Debug pods',
};
const imageDocs = {
  url: 'https://kubernetes.io/docs/concepts/containers/images/#imagepullbackoff',
  title: 'ImagePullBackOff',
};

/** A failing pod has no patch that would be right for every case: look first, then start it anew. */
const lookAndRestart =
  (docs: { url: string; title: string }) =>
  (_: unknown, resource: ResourceRef): Remedy[] =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: ({ name, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl('delete', 'pod', name),
          risk: 'Its Deployment starts a new pod in its place; it fails again unless the cause is gone.',
          verify: kubectl('describe', 'pod', name),
          backToCode:
            'Nothing to put back: this only starts the pod anew. What is wrong with image, command or resources goes into the manifest.',
        },
        { kind: 'docs', ...docs },
      ],
    });

/** SIDECAR_MISSING: Pods run without a sidecar. @public */
export const sidecarMissing = defineMessage({
  code: 'SIDECAR_MISSING',
  hop: 'pod',
  severity: 'warning',
  title: 'Pods run without a sidecar',
  template:
    '{affected} of {total} pods of {whose} have no istio-proxy, {pod} among them: mTLS is not enforced for them.',
  meaning:
    'The mesh reaches a pod without a sidecar in plaintext, whatever the PeerAuthentication says. It is no outage, but traffic is neither encrypted nor authenticated, and calls that the pod makes to STRICT services are reset.',
  fix: 'Let injection reach the pods of {whose} (the label of the namespace, sidecar.istio.io/inject of {deployment}) and restart them.',
  responsible: 'app',
  source: istioAnalysis('IST0103'),
  remedies: ({ deployment }, resource) =>
    sidecarRemedies({ resource, deployment, docs: injectionDocs }),
});

/** INJECT_LABEL_CONFLICT: the namespace asks for injection in two ways. @public */
export const injectLabelConflict = defineMessage({
  code: 'INJECT_LABEL_CONFLICT',
  hop: 'pod',
  severity: 'warning',
  title: 'The namespace asks for injection in two ways',
  template: 'Namespace {namespace} carries both {label} and {other}.',
  meaning:
    'istio-injection wins over istio.io/rev: after an upgrade the pods keep the old proxy or get none. Pods with a sidecar are not taken into ambient.',
  fix: 'Keep one of the two labels on namespace {namespace}.',
  responsible: 'platform',
  source: istioAnalysis('IST0123'),
  // The label that loses has no effect: without it all stays as it is.
  remedies: ({ other }, resource) =>
    kubernetesRemedies({
      resource,
      docs: injectionDocs,
      remedies: ({ name, kubectl }) => [
        ...(other.startsWith('istio.io/rev=')
          ? [
              {
                kind: 'command' as const,
                argv: kubectl('label', 'namespace', name, 'istio.io/rev-'),
                risk: 'None for pods that run; new ones get the proxy of istio-injection, as now.',
                verify: kubectl('get', 'namespace', name, '--show-labels'),
                backToCode:
                  'Remove the same label from the manifest; GitOps puts it back otherwise.',
              },
            ]
          : []),
        { kind: 'docs', ...injectionDocs },
      ],
    }),
});

/** POD_CRASHLOOP: Pods crash again and again. @public */
export const podCrashLoop = defineMessage({
  code: 'POD_CRASHLOOP',
  hop: 'pod',
  severity: 'error',
  title: 'Pods crash again and again',
  template:
    '{affected} of {total} pods of Service {service} crash again and again; container {container} of {pod} ended with {reason} after {restarts} restarts.',
  meaning:
    'A container that ends is started again with growing pauses; in between the pod is not ready and gets no requests.',
  fix: 'Read the log of container {container} in {pod} and mend what ends it ({reason}).',
  responsible: 'app',
  source: debugDocs.url,
  remedies: ({ container }, resource) =>
    kubernetesRemedies({
      resource,
      values: [container],
      docs: debugDocs,
      remedies: ({ name, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl('delete', 'pod', name),
          risk: 'Its Deployment starts a new pod in its place; it fails again unless the cause is gone.',
          verify: kubectl('logs', name, '--container', container, '--previous'),
          backToCode:
            'Nothing to put back: this only starts the pod anew. What is wrong with image, command or configuration goes into the manifest.',
        },
        { kind: 'docs', ...debugDocs },
      ],
    }),
});

/** POD_OOM: Pods are killed for using too much memory. @public */
export const podOutOfMemory = defineMessage({
  code: 'POD_OOM',
  hop: 'pod',
  severity: 'error',
  title: 'Pods are killed for using too much memory',
  template:
    '{affected} of {total} pods of Service {service} are killed for memory; container {container} of {pod} was OOMKilled.',
  meaning:
    'A container that goes beyond its memory limit is killed and started again.',
  fix: 'Raise the memory limit of container {container}, or find out what fills it.',
  responsible: 'app',
  source:
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  remedies: lookAndRestart(debugDocs),
});

/** POD_PROBE_FAILING: Pods run but are not ready. @public */
export const podProbeFailing = defineMessage({
  code: 'POD_PROBE_FAILING',
  hop: 'pod',
  severity: 'error',
  title: 'Pods run but are not ready',
  template:
    '{affected} of {total} pods of Service {service} run but do not become ready, {pod} among them.',
  meaning:
    'A pod whose readiness probe fails gets no requests. With a sidecar the probe goes through the proxy, so it also fails while istiod is out of reach.',
  fix: 'Compare path and port of the readiness probe of {pod} with what the app answers.',
  responsible: 'app',
  follows: ['NODE_NOT_READY'],
  source: istioDocs('ops/configuration/mesh/app-health-check/'),
  remedies: lookAndRestart(debugDocs),
});

const lookAtScheduling = lookWithKubectl({
  words: name => ['describe', 'pod', name],
  tells:
    'Its last events: of how many nodes, which had too little of what, and which it does not tolerate.',
  docs: debugDocs,
});

/** POD_UNSCHEDULABLE: no node takes the pods. @public */
export const podUnschedulable = defineMessage({
  code: 'POD_UNSCHEDULABLE',
  hop: 'pod',
  severity: 'error',
  title: 'No node takes the pods',
  template:
    '{affected} of {total} pods of Service {service} find no node, {pod} among them ({reason}).',
  meaning:
    'The scheduler found no node with enough room that the pod tolerates and matches; the pod waits.',
  fix: 'Make room on the nodes of the spoke, or lower the requests and constraints of {pod}.',
  responsible: 'app',
  source:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/',
  fixNeeds: ['cordoned'],
  // A new pod waits as the old one does.
  remedies: (args, resource, { cordoned }) => [
    ...uncordonRemedies(resource, cordoned),
    ...lookAtScheduling(args, resource),
  ],
});

/** POD_EVICTED: Pods were evicted. @public */
export const podEvicted = defineMessage({
  code: 'POD_EVICTED',
  hop: 'pod',
  severity: 'error',
  title: 'Pods were evicted',
  template:
    '{affected} of {total} pods of Service {service} were evicted from their node, {pod} among them.',
  meaning:
    'A node that runs out of memory or disk evicts pods; their Deployment starts others elsewhere.',
  fix: 'See what fills the node of {pod}, and give the pods requests.',
  responsible: 'app',
  follows: [
    'POD_CRASHLOOP',
    'POD_OOM',
    'POD_UNSCHEDULABLE',
    'POD_CREATE_REJECTED',
    'IMAGE_PULL',
  ],
  source:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/',
  remedies: lookAndRestart(debugDocs),
});

/** POD_CREATE_REJECTED: the pods are not even created. @public */
export const podCreateRejected = defineMessage({
  code: 'POD_CREATE_REJECTED',
  hop: 'pod',
  severity: 'error',
  title: 'The pods are not even created',
  template:
    'Deployment {deployment} wants {wanted} pods and has {total}: the API server rejects them ({reason}).',
  meaning:
    'A quota, a policy or an admission webhook that does not answer refuses new pods; running ones stay.',
  fix: 'Mend what rejects the pods of Deployment {deployment}: {reason}.',
  responsible: 'app',
  source: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
  remedies: lookWithKubectl({
    words: () => [
      ...['get', 'events', '--field-selector', 'reason=FailedCreate'],
    ],
    tells:
      'In whose name they are refused: the quota, the policy or the webhook is in the message.',
    docs: debugDocs,
  }),
});

/** IMAGE_PULL: an image cannot be pulled. @public */
export const imagePull = defineMessage({
  code: 'IMAGE_PULL',
  hop: 'pod',
  severity: 'error',
  title: 'An image cannot be pulled',
  template:
    '{affected} of {total} pods of Service {service} cannot pull {image} ({reason}), {pod} among them.',
  meaning:
    'The container does not start until its image is there. The registry may not have it, may want credentials, may limit the rate of a shared address, or may be out of reach of the spoke.',
  fix: 'Check that {image} exists, that the spoke may pull it, and that its egress works.',
  responsible: 'app',
  follows: [
    'EGRESS_NO_DEFAULT',
    'EGRESS_NAT_MISSING',
    'EGRESS_RETURN_MISSING',
    'EGRESS_NAT_AZ',
  ],
  source: imageDocs.url,
  remedies: lookAndRestart(imageDocs),
});

/** UID_1337: the app runs as the proxy's user. @public */
export const reservedUserId = defineMessage({
  code: 'UID_1337',
  hop: 'pod',
  severity: 'warning',
  title: "The app runs as the proxy's user",
  template:
    'Container {container} of {pod} runs as user 1337, which is reserved for the sidecar.',
  meaning:
    'Traffic of user 1337 bypasses the sidecar by design, so calls of the app leave the mesh unencrypted.',
  fix: 'Run container {container} as another user.',
  responsible: 'app',
  source: istioAnalysis('IST0144'),
  fixNeeds: ['deployment'],
  remedies: ({ container }, resource, { deployment = '' }) =>
    userRemedies({ resource, deployment, container, docs: injectionDocs }),
});

/** LOCALHOST_BIND: the app listens on localhost only. @public */
export const localhostBind = defineMessage({
  code: 'LOCALHOST_BIND',
  hop: 'pod',
  severity: 'error',
  title: 'The app listens on localhost only',
  template:
    'Port {port} of Service {service} is listened on at 127.0.0.1 in {pod}.',
  meaning:
    'The sidecar forwards to the address of the pod, which an app bound to localhost does not answer.',
  fix: 'Let the app in {pod} listen on 0.0.0.0, port {port}.',
  responsible: 'app',
  source: istioAnalysis('IST0143'),
  remedies: () => [{ kind: 'docs', ...debugDocs }],
});

/** NS_NOT_INJECTED: the namespace is not part of the mesh. @public */
export const namespaceNotInjected = defineMessage({
  code: 'NS_NOT_INJECTED',
  hop: 'pod',
  severity: 'warning',
  title: 'The namespace is not part of the mesh',
  template:
    'Namespace {namespace} asks for no sidecar by istio-injection or istio.io/rev, so pods of {whose} get none.',
  meaning:
    'New pods get a sidecar only where the namespace, or the pod itself, asks for one.',
  fix: 'Label namespace {namespace} with istio-injection=enabled and restart its pods.',
  responsible: 'app',
  source: istioAnalysis('IST0102'),
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs: injectionDocs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: "the app's Namespace",
          text: `apiVersion: v1\nkind: Namespace\n${metadata}\n  labels:\n    istio-injection: enabled\n`,
        },
        {
          kind: 'command',
          argv: kubectl('label', 'namespace', name, 'istio-injection=enabled'),
          risk: 'Pods that start from now on get a sidecar.',
          verify: kubectl('get', 'namespace', name, '--show-labels'),
          backToCode:
            'Commit the patch above; GitOps reverts what is not there.',
        },
      ],
    }),
});

/** IMAGE_AUTO_NOT_INJECTED: a proxy image that nothing fills in. @public */
export const imageAutoNotInjected = defineMessage({
  code: 'IMAGE_AUTO_NOT_INJECTED',
  hop: 'pod',
  severity: 'error',
  title: 'A proxy image that nothing fills in',
  template:
    'Container {container} of {pod} has the image `auto`, but no injection webhook matched the pod.',
  meaning:
    'The image `auto` is replaced when the injection webhook handles the pod. Without injection the kubelet tries to pull an image of that name.',
  fix: 'Label the namespace of {pod} for injection, or the pod with sidecar.istio.io/inject, and start it anew.',
  responsible: 'platform',
  source: istioAnalysis('IST0147'),
  remedies: lookAndRestart({
    url: istioDocs('setup/additional-setup/gateway/'),
    title: 'Installing gateways',
  }),
});

/** CONTROL_PLANE_ADDR_INVALID: a webhook has no usable address. @public */
export const controlPlaneAddressInvalid = defineMessage({
  code: 'CONTROL_PLANE_ADDR_INVALID',
  hop: 'pod',
  severity: 'warning',
  title: 'A webhook has no usable address',
  template:
    'Webhook {webhook} points at {address}, which is neither a Service nor an address that can be used.',
  meaning:
    'With an external control plane the webhook is called by URL. If that is not usable, pods get no sidecar.',
  fix: 'Correct the address of webhook {webhook}.',
  responsible: 'platform',
  source: istioAnalysis('IST0163'),
  fixNeeds: ['index', 'istiod'],
  remedies: (_, resource, { index = '', istiod = '' }) => {
    const [namespace, name = ''] = istiod.split('/');
    if (!/^\d{1,2}$/.test(index)) return [{ kind: 'docs', ...injectionDocs }];
    return kubernetesRemedies({
      resource,
      values: [namespace, name],
      docs: injectionDocs,
      remedies: ({ name: configuration, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', 'mutatingwebhookconfigurations', configuration],
            ...['--type', 'json', '--patch'],
            JSON.stringify([
              { op: 'remove', path: `/webhooks/${index}/clientConfig/url` },
              {
                op: 'add',
                path: `/webhooks/${index}/clientConfig/service`,
                value: { name, namespace, path: '/inject', port: 443 },
              },
            ]),
          ),
          risk: `New pods are injected by ${istiod} from then on: wrong where the control plane is meant to be in another cluster.`,
          verify: kubectl(
            ...['get', 'mutatingwebhookconfigurations', configuration],
            ...['-o', 'yaml'],
          ),
          backToCode:
            'Make the same change in the values of Istio’s Helm chart; the next reconciliation reverts what is not there.',
        },
        { kind: 'docs', ...injectionDocs },
      ],
    });
  },
});

/** INJECT_WEBHOOK_BROKEN: the injection webhook cannot work. @public */
export const injectWebhookBroken = defineMessage({
  code: 'INJECT_WEBHOOK_BROKEN',
  hop: 'pod',
  severity: 'error',
  title: 'The injection webhook cannot work',
  template: 'Webhook {webhook} cannot inject sidecars: {why}.',
  meaning:
    'A webhook whose Service does not exist rejects new pods; two that match the same pods would inject twice.',
  fix: 'Correct or remove webhook {webhook}.',
  responsible: 'platform',
  effect: 'degrades',
  source: istioAnalysis('IST0139'),
  fixNeeds: ['index', 'istiod'],
  // Of two that match the same pods only a person knows which one goes.
  remedies: (_, resource, { index = '', istiod = '' }) =>
    replaceRemedies({
      resource,
      change: {
        pointer: /^\d{1,2}$/.test(index)
          ? `/webhooks/${index}/clientConfig/service/name`
          : undefined,
        value: istiod.split('/')[1] ?? '',
      },
      risk: `New pods are injected by ${istiod} from then on, as those of other namespaces are.`,
      docs: injectionDocs,
    }),
});
