import { defineMessage } from '../defineMessage';
import { ResourceRef } from '../finding';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { leftOverRemedies } from '../remedies/leftOverRemedies';
import { routeRemedies } from '../remedies/routeRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { placeRemedies } from '../remedies/placeRemedies';

const docs = {
  url: istioDocs('reference/config/networking/destination-rule/'),
  title: 'DestinationRule',
};
const mtlsDocs = {
  url: istioDocs(
    'ops/common-problems/network-issues/#503-errors-after-setting-destination-rule',
  ),
  title: '503 errors after setting a destination rule',
};
const docsOnly = () => [{ kind: 'docs' as const, ...docs }];
const crd = 'destinationrules.networking.istio.io';
const backToCode = 'Commit the patch above; GitOps reverts what is not there.';

/** Leaves the choice to the mesh, which looks at each pod. */
const removeTlsMode = (_: unknown, resource: ResourceRef) =>
  kubernetesRemedies({
    resource,
    docs: mtlsDocs,
    remedies: ({ name, kubectl }) => [
      {
        kind: 'command',
        argv: kubectl(
          ...['patch', crd, name, '--type', 'json', '--patch'],
          '[{"op":"remove","path":"/spec/trafficPolicy/tls"}]',
        ),
        risk: 'Requests to pods that do not speak mTLS go in plaintext inside the cluster.',
        verify: kubectl('get', crd, name, '-o', 'yaml'),
        backToCode:
          'Remove the same lines from the manifest; GitOps reverts what is not there.',
      },
      { kind: 'docs', ...mtlsDocs },
    ],
  });

/** DR_TLS_DISABLE_VS_STRICT: the client sends plaintext to a service that accepts mTLS only. @public */
export const destinationRuleDisablesTls = defineMessage({
  code: 'DR_TLS_DISABLE_VS_STRICT',
  hop: 'destination-rule',
  severity: 'error',
  title: 'The client sends plaintext to a service that accepts mTLS only',
  template:
    'DestinationRule {destinationRule} sets TLS mode {mode} for {service}, whose pods accept mTLS only (PeerAuthentication {policy}).',
  meaning:
    'The proxy of the client follows the DestinationRule and sends no mutual TLS; the proxy of the server resets the connection. Clients see 503 (UC or UF).',
  fix: 'Remove the TLS mode from DestinationRule {destinationRule}, or set it to ISTIO_MUTUAL.',
  responsible: 'app',
  source: istioAnalysis('IST0113'),
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs: mtlsDocs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: "the app's DestinationRule",
          text: `apiVersion: networking.istio.io/v1\nkind: DestinationRule\n${metadata}\nspec:\n  trafficPolicy:\n    tls:\n      mode: ISTIO_MUTUAL\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', crd, name, '--type', 'merge', '--patch'],
            '{"spec":{"trafficPolicy":{"tls":{"mode":"ISTIO_MUTUAL"}}}}',
          ),
          risk: 'Clients use mTLS to this host; a server without a sidecar would no longer be reached.',
          verify: kubectl('get', crd, name, '-o', 'yaml'),
          backToCode,
        },
      ],
    }),
});

/** DR_MTLS_NO_SIDECAR: the client insists on mTLS with pods that have no sidecar. @public */
export const destinationRuleNeedsSidecar = defineMessage({
  code: 'DR_MTLS_NO_SIDECAR',
  hop: 'destination-rule',
  severity: 'error',
  title: 'The client insists on mTLS with pods that have no sidecar',
  template:
    'DestinationRule {destinationRule} sets ISTIO_MUTUAL for {service}, but {affected} of {total} of its ready pods have no sidecar.',
  meaning:
    'A pod without a sidecar cannot answer an mTLS handshake: the client gets 503 (UF). Without the DestinationRule the mesh would choose plaintext for such a pod.',
  fix: 'Restart the pods of {service} so that they get a sidecar, or remove the TLS mode from DestinationRule {destinationRule}.',
  responsible: 'app',
  source: mtlsDocs.url,
  remedies: removeTlsMode,
});

/** DR_MTLS_VS_DISABLE: the client insists on mTLS with a service that has it switched off. @public */
export const destinationRuleMtlsDisabled = defineMessage({
  code: 'DR_MTLS_VS_DISABLE',
  hop: 'destination-rule',
  severity: 'error',
  title: 'The client insists on mTLS with a service that has it switched off',
  template:
    'DestinationRule {destinationRule} sets ISTIO_MUTUAL for {service}, but PeerAuthentication {policy} switches mTLS off there.',
  meaning:
    'A server with mode DISABLE answers in plaintext; the handshake of the client fails with 503 (UF).',
  fix: 'Set PeerAuthentication {policy} to STRICT, or remove the TLS mode from DestinationRule {destinationRule}.',
  responsible: 'app',
  source: istioAnalysis('IST0113'),
  remedies: removeTlsMode,
});

/** DR_SUBSET_EMPTY: a subset selects no pod. @public */
export const destinationRuleSubsetEmpty = defineMessage({
  code: 'DR_SUBSET_EMPTY',
  hop: 'destination-rule',
  severity: 'error',
  title: 'A subset selects no pod',
  template:
    'Subset {subset} of DestinationRule {destinationRule} selects no ready pod of {service}.',
  meaning: 'Requests for the subset get 503 (UH, no healthy upstream).',
  fix: 'Correct the labels of subset {subset}, start pods that carry them, or let the route do without the subset.',
  responsible: 'app',
  source: istioAnalysis('IST0173'),
  fixNeeds: ['route', 'routeNamespace', 'place'],
  // Which pods the subset was meant for only its author knows; without it all that are ready answer.
  remedies: (_, resource, { route = '', routeNamespace, place = '' }) =>
    routeRemedies({
      resource: {
        ...resource,
        kind: 'VirtualService',
        name: route,
        namespace: routeNamespace,
      },
      change: { op: 'remove', path: place },
      risk: 'Without the subset the route spreads over all versions of the service.',
      docs,
    }),
});

/** DR_HOST_NOT_FOUND: the DestinationRule applies to nothing. @public */
export const destinationRuleHostNotFound = defineMessage({
  code: 'DR_HOST_NOT_FOUND',
  hop: 'destination-rule',
  severity: 'warning',
  title: 'The DestinationRule applies to nothing',
  template:
    'DestinationRule {destinationRule} is for {host}, which is no Service or ServiceEntry that its namespace sees.',
  meaning:
    'Nothing of it takes effect. A short name stands for a Service in the namespace of the DestinationRule.',
  fix: 'Correct the host {host} in DestinationRule {destinationRule}.',
  responsible: 'app',
  source: istioAnalysis('IST0174'),
  fixNeeds: ['meant'],
  remedies: (_, resource, { meant }) =>
    meant === undefined
      ? docsOnly()
      : kubernetesRemedies({
          resource,
          values: [meant],
          docs,
          remedies: ({ metadata, name, kubectl }) => [
            {
              kind: 'patch',
              language: 'yaml',
              where: "the app's DestinationRule",
              text: `apiVersion: networking.istio.io/v1\nkind: DestinationRule\n${metadata}\nspec:\n  host: ${meant}\n`,
            },
            {
              kind: 'command',
              argv: kubectl(
                ...['patch', crd, name, '--type', 'merge', '--patch'],
                `{"spec":{"host":"${meant}"}}`,
              ),
              risk: 'Its settings, which nobody has seen at work so far, take effect for all clients of the Service.',
              verify: kubectl('get', crd, name, '-o', 'yaml'),
              backToCode,
            },
          ],
        }),
});

/** DR_HOST_DUP: several DestinationRules for one host. @public */
export const destinationRuleHostDuplicate = defineMessage({
  code: 'DR_HOST_DUP',
  hop: 'destination-rule',
  severity: 'warning',
  title: 'Several DestinationRules for one host',
  template:
    'DestinationRule {destinationRule} and DestinationRule {other} are both for {host}.',
  meaning:
    'Where both are visible the oldest gives the traffic policy, and only subsets with new names of the others are added.',
  fix: 'Put the settings for {host} into one DestinationRule.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['ignored'],
  // Only of one that adds nothing: subsets of other names are in force.
  remedies: (_, resource, { ignored }) => {
    if (ignored === undefined) return docsOnly();
    const [namespace, name = ''] = ignored.split('/');
    return leftOverRemedies({
      resource: { ...resource, namespace, name },
      risk: `None for requests: ${ignored} is the younger one, and nothing of it is in force. Put what should be into the other first.`,
      docs,
    });
  },
});

const lookAtTls = lookWithKubectl({
  words: name => ['get', crd, name, '-o', 'yaml'],
  tells:
    'Where it sets the TLS mode: caCertificates belong beside it, with the authority that issues for that host.',
  docs,
});

/** DR_TLS_UNVERIFIED: the server's certificate is not verified. @public */
export const destinationRuleUnverified = defineMessage({
  code: 'DR_TLS_UNVERIFIED',
  hop: 'destination-rule',
  severity: 'warning',
  title: "The server's certificate is not verified",
  template:
    'DestinationRule {destinationRule} sets TLS mode {mode} for {host} without CA certificates.',
  meaning:
    'Without a certificate authority to check against, any certificate is accepted: the connection is encrypted, but not authenticated.',
  fix: 'Set caCertificates or a credential for {host} in DestinationRule {destinationRule}.',
  responsible: 'app',
  source: istioAnalysis('IST0128'),
  fixNeeds: ['place'],
  remedies: (args, resource, { place }) =>
    placeRemedies({
      resource,
      changes: [{ op: 'add', path: place, value: 'system' }],
      risk: 'Connections to a server whose certificate no public authority signed fail from then on: there the value is the path of the file with its own authority.',
      docs,
      look: () => lookAtTls(args, resource),
    }),
});

/** DR_SUBSET_NO_LABELS: a subset selects every endpoint. @public */
export const destinationRuleSubsetWithoutLabels = defineMessage({
  code: 'DR_SUBSET_NO_LABELS',
  hop: 'destination-rule',
  severity: 'warning',
  title: 'A subset selects every endpoint',
  template:
    'Subset {subset} of DestinationRule {destinationRule} has neither labels nor a policy of its own.',
  meaning:
    'It is the same as the whole service; most likely labels are missing.',
  fix: 'Add labels to subset {subset}, or remove it.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['place'],
  remedies: (_, resource, { place }) =>
    leftOverRemedies({
      resource,
      part: { pointer: place },
      risk: 'None for HTTP requests: no route names the subset. Routes for plain TCP are not looked at here.',
      docs,
    }),
});
