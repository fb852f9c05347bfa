import { defineMessage } from '../defineMessage';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { leftOverRemedies } from '../remedies/leftOverRemedies';
import { sidecarRemedies } from '../remedies/sidecarRemedies';

const docs = {
  url: istioDocs('reference/config/security/peer_authentication/'),
  title: 'PeerAuthentication',
};
const strict = (namespace: string) =>
  `apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: default\n  namespace: ${namespace}\nspec:\n  mtls:\n    mode: STRICT\n`;

/** MTLS_NOT_STRICT: plaintext is accepted. @public */
export const mtlsNotStrict = defineMessage({
  code: 'MTLS_NOT_STRICT',
  hop: 'peer-authentication',
  severity: 'warning',
  title: 'Plaintext is accepted',
  template:
    'The effective mTLS mode of Service {service} is {mode} ({from}): its pods accept plaintext from anyone in the cluster.',
  meaning:
    'The mode comes from the PeerAuthentication of the workload, else of the namespace, else of the mesh; without any it is PERMISSIVE.',
  fix: 'Set STRICT for the namespace of Service {service}, once every caller has a sidecar.',
  responsible: 'app',
  source: docs.url,
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: ({ kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: "the app's PeerAuthentication",
          text: strict(resource.namespace ?? 'default'),
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', 'peerauthentications.security.istio.io', 'default'],
            ...['--type', 'merge', '--patch'],
            '{"spec":{"mtls":{"mode":"STRICT"}}}',
          ),
          risk: 'Callers without a sidecar are reset from then on; works only if the policy `default` exists.',
          verify: kubectl('get', 'peerauthentications.security.istio.io'),
          backToCode:
            'Commit the patch above; GitOps reverts what is not there.',
        },
      ],
    }),
});

/** MTLS_STRICT_PLAINTEXT_CLIENT: a caller without a sidecar is refused. @public */
export const plaintextClientOfStrict = defineMessage({
  code: 'MTLS_STRICT_PLAINTEXT_CLIENT',
  hop: 'peer-authentication',
  severity: 'error',
  title: 'A caller without a sidecar is refused',
  template:
    '{client} calls {services}, where only mTLS is accepted ({from}); {affected} of {total} of its pods have no sidecar ({pod}), so their calls are reset.',
  meaning:
    'A pod without a sidecar sends plaintext. A server under STRICT resets such a connection before it reads a byte of it.',
  fix: 'Give {client} a sidecar: let the pods of {deployment} ask for one.',
  responsible: 'app',
  source: istioDocs('tasks/security/authentication/mtls-migration/'),
  remedies: ({ deployment }, resource) =>
    sidecarRemedies({ resource, deployment, docs }),
});

/** PA_DUPLICATE: several policies for the same pods. @public */
export const peerAuthenticationDuplicate = defineMessage({
  code: 'PA_DUPLICATE',
  hop: 'peer-authentication',
  severity: 'warning',
  title: 'Several policies for the same pods',
  template:
    'PeerAuthentication {policy} and PeerAuthentication {other} apply to {what}; only the older one counts.',
  meaning:
    'Of several without a selector in a namespace, or several that select one workload, the oldest wins and the others are ignored.',
  fix: 'Keep one of {policy} and {other}.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['ignored'],
  remedies: (_, resource, { ignored = '' }) => {
    const [namespace, name = ''] = ignored.split('/');
    return leftOverRemedies({
      resource: { ...resource, namespace, name },
      risk: `None for requests: the older policy is in force, and ${ignored} is ignored. Look first which of the two says what is wanted.`,
      docs,
    });
  },
});

/** PA_PORT_UNKNOWN: a mode for a port that the pods do not have. @public */
export const peerAuthenticationPortUnknown = defineMessage({
  code: 'PA_PORT_UNKNOWN',
  hop: 'peer-authentication',
  severity: 'warning',
  title: 'A mode for a port that the pods do not have',
  template:
    'PeerAuthentication {policy} sets a mode for port {port}, which {why}: it is ignored.',
  meaning:
    'portLevelMtls takes the port of the pod, not of the Service, and works only together with a selector.',
  fix: 'Use the container port in {policy}, with a selector; or take port {port} out.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ port }, resource) =>
    leftOverRemedies({
      resource,
      part: {
        pointer: /^\d{1,5}$/.test(port)
          ? `/spec/portLevelMtls/${port}`
          : undefined,
      },
      risk: 'None for requests: the entry is ignored. If another port was meant, write that one instead.',
      docs,
    }),
});

/** POLICY_NO_WORKLOADS: the policy protects nothing. @public */
export const policyWithoutWorkloads = defineMessage({
  code: 'POLICY_NO_WORKLOADS',
  hop: 'peer-authentication',
  severity: 'warning',
  title: 'The policy protects nothing',
  template: '{policy} matches no workload in namespace {namespace}.',
  meaning:
    'A policy acts on the pods that its selector matches; often a label has changed since.',
  fix: 'Correct the selector of {policy}, or remove it.',
  responsible: 'app',
  source: istioAnalysis('IST0127'),
  remedies: (_, resource) =>
    leftOverRemedies({
      resource,
      risk: 'None for requests: it selects no pod. If it was meant to protect pods that are there, correct its selector instead.',
      docs,
    }),
});
