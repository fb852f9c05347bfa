import { defineMessage } from '../defineMessage';
import { Remedy, ResourceRef } from '../finding';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { kubernetesRemedies, yamlText } from '../remedies/kubernetesRemedies';
import { leftOverRemedies } from '../remedies/leftOverRemedies';
import { protocolRemedies } from '../remedies/protocolRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';

const docs = {
  url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
  title: 'Debug Services',
};
const protocolDocs = {
  url: istioDocs('ops/configuration/traffic-management/protocol-selection/'),
  title: 'Protocol selection',
};
const where = "the app's Service";
const backToCode = 'Commit the patch above; GitOps reverts what is not there.';

/** SVC_SELECTOR_EMPTY: the Service selects no pod. @public */
export const serviceSelectorEmpty = defineMessage({
  code: 'SVC_SELECTOR_EMPTY',
  hop: 'service',
  severity: 'error',
  title: 'The Service selects no pod',
  template:
    'Service {service} selects pods with {selector}, and no pod or Deployment of its namespace has these labels.',
  meaning:
    'A Service sends to the pods that its selector matches. Without a match it has no endpoint and the answer is 503 (UH, no healthy upstream).',
  fix: 'Let the selector of Service {service} match the labels of its pods: {labels}.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ labels }, resource) => {
    const [key, value = ''] = labels.split('=');
    return kubernetesRemedies({
      resource,
      values: [key, value],
      docs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where,
          text: `apiVersion: v1\nkind: Service\n${metadata}\nspec:\n  selector:\n    ${key}: ${yamlText(
            value,
          )}\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', 'service', name, '--type', 'json', '--patch'],
            `[{"op":"replace","path":"/spec/selector","value":{"${key}":"${value}"}}]`,
          ),
          risk: 'The Service sends to every pod of its namespace with this label.',
          verify: kubectl(
            ...['get', 'endpointslices', '--selector'],
            `kubernetes.io/service-name=${name}`,
          ),
          backToCode,
        },
      ],
    });
  },
});

/** SVC_TARGETPORT: the Service sends to a port that its pods do not have. @public */
export const serviceTargetPort = defineMessage({
  code: 'SVC_TARGETPORT',
  hop: 'service',
  severity: 'error',
  title: 'The Service sends to a port that its pods do not have',
  template:
    'Port {port} of Service {service} sends to {targetPort}, but its pods declare {declared}.',
  meaning:
    'A target port given by name must be the name of a container port, or the pod is no endpoint of the Service. A number that no container declares is most likely not listened on: the connection is refused (503 UF).',
  fix: 'Set the target port of port {port} on Service {service} to {expected}.',
  responsible: 'app',
  source:
    'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  remedies: ({ port, expected }, resource) =>
    kubernetesRemedies({
      resource,
      values: [port, expected],
      docs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where,
          text: `apiVersion: v1\nkind: Service\n${metadata}\nspec:\n  ports:\n    - port: ${port}\n      targetPort: ${expected}\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', 'service', name, '--patch'],
            `{"spec":{"ports":[{"port":${port},"targetPort":${JSON.stringify(
              /^\d+$/.test(expected) ? Number(expected) : expected,
            )}}]}}`,
          ),
          risk: 'Requests to this port go to another port of the pods.',
          verify: kubectl('get', 'service', name, '-o', 'yaml'),
          backToCode,
        },
      ],
    }),
});

/** EP_NONE_READY: the Service has no ready endpoint. @public */
export const noReadyEndpoint = defineMessage({
  code: 'EP_NONE_READY',
  hop: 'service',
  severity: 'error',
  title: 'The Service has no ready endpoint',
  template:
    'Service {service} has no ready endpoint: {ready} of {total} pods are ready.',
  meaning:
    'Requests are sent to ready pods only. With none the answer is 503 (UH, no healthy upstream).',
  fix: 'Bring the pods of {workload} up: see why they are not ready, or scale it up if it has none.',
  responsible: 'app',
  follows: [
    'SVC_SELECTOR_EMPTY',
    'SVC_TARGETPORT',
    'POD_CRASHLOOP',
    'POD_OOM',
    'POD_PROBE_FAILING',
    'POD_UNSCHEDULABLE',
    'POD_EVICTED',
    'POD_CREATE_REJECTED',
    'IMAGE_PULL',
    'IMAGE_AUTO_NOT_INJECTED',
    'INJECT_WEBHOOK_BROKEN',
    'NODE_NOT_READY',
  ],
  source: istioDocs('ops/common-problems/network-issues/'),
  remedies: ({ workload, total }, resource) =>
    kubernetesRemedies({
      resource,
      values: [workload],
      docs,
      remedies: ({ kubectl }) => {
        const verify = kubectl(
          ...['get', 'endpointslices', '--selector'],
          `kubernetes.io/service-name=${resource.name}`,
        );
        const restart: Remedy = {
          kind: 'command',
          argv: kubectl('rollout', 'restart', 'deployment', workload),
          risk: 'Starts new pods; they fail again unless the cause is gone.',
          verify,
          backToCode: 'Nothing to put back; this only starts the pods anew.',
        };
        if (total !== '0') return [restart, { kind: 'docs', ...docs }];
        return [
          {
            kind: 'patch',
            language: 'yaml',
            where: "the app's Deployment",
            text: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${yamlText(
              workload,
            )}\n  namespace: ${yamlText(
              resource.namespace ?? 'default',
            )}\nspec:\n  replicas: 2\n`,
          },
          {
            kind: 'command',
            argv: kubectl(
              ...['scale', 'deployment', workload, '--replicas', '2'],
            ),
            risk: 'Starts two pods.',
            verify,
            backToCode,
          },
        ];
      },
    }),
});

/** ACCEPT_INVALID: what an object accepts is not understood. @public */
export const acceptInvalid = defineMessage({
  code: 'ACCEPT_INVALID',
  hop: 'service',
  severity: 'info',
  title: 'What an object accepts is not understood',
  template:
    'The annotation fitsync.io/accept of {object} accepts nothing: {because}.',
  meaning:
    'A finding is accepted by a list in JSON: code, reason, owner and the last day, as 2027-01-31. What is not understood hides no finding.',
  fix: 'Write the annotation of {object} as a JSON list, each entry with code, reason, owner and until, a day such as 2027-01-31; or take it off.',
  responsible: 'app',
  source: docs.url,
  remedies: (_, resource) =>
    leftOverRemedies({
      resource,
      part: { annotation: 'fitsync.io/accept' },
      risk: 'None: it accepts nothing as it is. What it was meant to accept goes on being found.',
      docs,
    }),
});

/** PORT_PROTOCOL: the protocol of the port is guessed. @public */
export const portProtocol = defineMessage({
  code: 'PORT_PROTOCOL',
  hop: 'service',
  severity: 'warning',
  title: 'The protocol of the port is guessed',
  template:
    'Port {port} of Service {service} is named {name}, which tells no protocol.',
  meaning:
    'Istio reads the protocol from the name (http-, grpc-, tcp- …) or from appProtocol. Otherwise it looks at the first bytes, which fails for protocols in which the server speaks first.',
  fix: 'Name port {port} by its protocol, such as http-{port}, or set appProtocol.',
  responsible: 'app',
  source: istioAnalysis('IST0118'),
  remedies: ({ port }, resource) =>
    protocolRemedies({ service: resource, port, docs: protocolDocs }),
});

/** A Service by `namespace/name`, in the cluster of what is beside it. */
function serviceRef(text: string, { cluster }: ResourceRef): ResourceRef {
  const [namespace, name = ''] = text.split('/');
  return { kind: 'Service', name, namespace, ...(cluster && { cluster }) };
}

/** SVC_PROTOCOL_CONFLICT: Services give one port different protocols. @public */
export const serviceProtocolConflict = defineMessage({
  code: 'SVC_PROTOCOL_CONFLICT',
  hop: 'service',
  severity: 'warning',
  title: 'Services give one port different protocols',
  template:
    'The pods of Deployment {deployment} are behind {services}, which give port {port} different protocols.',
  meaning:
    'The proxy beside the pod can treat a port in one way only; which one wins is undefined.',
  fix: 'Give port {port} the same protocol in {services}.',
  responsible: 'app',
  source: istioAnalysis('IST0116'),
  fixNeeds: ['others', 'protocol'],
  remedies: ({ port }, resource, { others = '', protocol }) => {
    const remedies = protocol
      ? others.split(', ').flatMap(other =>
          protocolRemedies({
            service: serviceRef(other, resource),
            port,
            protocol,
            docs: protocolDocs,
          }),
        )
      : [];
    return remedies.some(({ kind }) => kind === 'docs') || !remedies.length
      ? [{ kind: 'docs', ...protocolDocs }]
      : remedies;
  },
});

/** SVC_TARGETPORT_CONFLICT: Services map different ports to one target port. @public */
export const serviceTargetPortConflict = defineMessage({
  code: 'SVC_TARGETPORT_CONFLICT',
  hop: 'service',
  severity: 'warning',
  title: 'Services map different ports to one target port',
  template:
    'The pods of Deployment {deployment} are behind {services}, which map the ports {ports} to target port {targetPort}.',
  meaning:
    'The proxy keeps one inbound listener per target port, configured for one of the Services only.',
  fix: 'Use one port for target port {targetPort} in {services}.',
  responsible: 'app',
  source: istioAnalysis('IST0137'),
  remedies: lookWithKubectl({
    words: () => ['get', 'services', '-o', 'wide'],
    tells:
      'Which Services share the pods, and by which ports: who calls which of them decides which port may go.',
    docs: protocolDocs,
  }),
});
