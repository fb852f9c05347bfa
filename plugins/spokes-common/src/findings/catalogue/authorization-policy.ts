import { defineMessage, FixValues } from '../defineMessage';
import { ResourceRef } from '../finding';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { allowGatewayRemedies } from '../remedies/allowGatewayRemedies';
import { exceptPathRemedies } from '../remedies/exceptPathRemedies';
import { kubernetesRemedies, yamlText } from '../remedies/kubernetesRemedies';
import { leftOverRemedies } from '../remedies/leftOverRemedies';
import { replaceRemedies } from '../remedies/replaceRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';

const docs = {
  url: istioDocs('reference/config/security/authorization-policy/'),
  title: 'AuthorizationPolicy',
};
const remedies = () => [{ kind: 'docs' as const, ...docs }];

/** Takes out what never matches, by the place that the check found. */
const takeOut = (_: unknown, resource: ResourceRef, { place }: FixValues) =>
  leftOverRemedies({
    resource,
    part: { pointer: place },
    risk: 'None for requests: what goes never matches. If another name was meant, correct it instead.',
    docs,
  });

/** Where mTLS was turned off, and what turns it on again without refusing anybody. */
const turnMtlsOn: Readonly<
  Record<
    string,
    | {
        apiVersion: string;
        plural: string;
        spec: string;
        patch: string;
        risk: string;
      }
    | undefined
  >
> = {
  PeerAuthentication: {
    apiVersion: 'security.istio.io/v1',
    plural: 'peerauthentications.security.istio.io',
    spec: 'spec:\n  mtls:\n    mode: PERMISSIVE\n',
    patch: '{"spec":{"mtls":{"mode":"PERMISSIVE"}}}',
    risk: 'Callers in the mesh use mTLS to these pods from then on; others go on in plaintext.',
  },
  DestinationRule: {
    apiVersion: 'networking.istio.io/v1',
    plural: 'destinationrules.networking.istio.io',
    spec: 'spec:\n  trafficPolicy:\n    tls:\n      mode: ISTIO_MUTUAL\n',
    patch: '{"spec":{"trafficPolicy":{"tls":{"mode":"ISTIO_MUTUAL"}}}}',
    risk: 'Clients use mTLS to this host; a server without a sidecar would no longer be reached.',
  },
};

const lookAtRules = lookWithKubectl({
  words: name => [
    ...['get', 'authorizationpolicies.security.istio.io', name, '-o', 'yaml'],
  ],
  tells:
    'Its rules: which of them the request meets, and whom it is meant for.',
  docs,
});

/** AUTHZ_DENY: a policy denies the request. @public */
export const authorizationDenied = defineMessage({
  code: 'AUTHZ_DENY',
  hop: 'authorization-policy',
  severity: 'error',
  title: 'A policy denies the request',
  template:
    'AuthorizationPolicy {policy} denies requests for {path} at {where}.',
  meaning:
    'DENY policies are looked at before ALLOW policies; the answer is 403.',
  fix: 'Narrow the policy {policy} so that it lets {path} through.',
  responsible: 'app',
  follows: ['AUTHZ_NEEDS_MTLS'],
  source: docs.url,
  fixNeeds: ['seen', 'places'],
  remedies: (args, resource, { seen, places }) =>
    exceptPathRemedies({
      resource,
      seen,
      places,
      docs,
      look: () => lookAtRules(args, resource),
    }),
});

/** AUTHZ_ALLOW_MISS: no policy allows the request. @public */
export const authorizationNotAllowed = defineMessage({
  code: 'AUTHZ_ALLOW_MISS',
  hop: 'authorization-policy',
  severity: 'error',
  title: 'No policy allows the request',
  template:
    'ALLOW policies apply at {where} ({policies}), and none of them allows {path}.',
  meaning:
    'As soon as one ALLOW policy applies to a workload, whatever none of them allows is answered with 403.',
  fix: 'Allow {path} from the ingress gateway in one of {policies}.',
  responsible: 'app',
  follows: ['AUTHZ_NEEDS_MTLS'],
  source: docs.url,
  fixNeeds: ['namespace', 'selector', 'gatewayNamespace'],
  remedies: ({ path }, resource, forFix) =>
    allowGatewayRemedies({
      resource: { ...resource, namespace: forFix.namespace },
      path,
      selector: forFix.selector,
      gatewayNamespace: forFix.gatewayNamespace,
      docs,
    }),
});

/** AUTHZ_CUSTOM: somebody else decides about the request. @public */
export const authorizationCustom = defineMessage({
  code: 'AUTHZ_CUSTOM',
  hop: 'authorization-policy',
  severity: 'info',
  title: 'Somebody else decides about the request',
  template:
    'AuthorizationPolicy {policy} asks {provider} at {where}; its answer cannot be known from here.',
  meaning:
    'CUSTOM policies delegate to an external authorizer, before DENY and ALLOW policies.',
  fix: 'If requests are answered with 403, ask {provider}.',
  responsible: 'app',
  source: docs.url,
  remedies: lookWithKubectl({
    words: name => [
      'get',
      'authorizationpolicies.security.istio.io',
      name,
      '-o',
      'yaml',
    ],
    tells: 'For which requests it asks, and whom.',
    docs: docs,
  }),
});

/** POLICY_SELECTOR_INEFFECTIVE: a selector that has no effect on this gateway. @public */
export const policySelectorIneffective = defineMessage({
  code: 'POLICY_SELECTOR_INEFFECTIVE',
  hop: 'authorization-policy',
  severity: 'warning',
  title: 'A selector that has no effect on this gateway',
  template:
    '{policy} selects the pods of the Kubernetes Gateway {gateway} by label, which has no effect.',
  meaning:
    'Policies attach to the proxies of a Kubernetes Gateway through targetRefs only.',
  fix: 'Use targetRefs with {gateway} in {policy}.',
  responsible: 'app',
  source: istioAnalysis('IST0166'),
  remedies: ({ gateway }, resource) =>
    kubernetesRemedies({
      resource,
      values: [gateway],
      docs,
      remedies: ({ metadata }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: `the ${resource.kind}`,
          text: `apiVersion: security.istio.io/v1\nkind: ${
            resource.kind
          }\n${metadata}\nspec:\n  selector: null # goes: targetRefs take its place\n  targetRefs:\n    - group: gateway.networking.k8s.io\n      kind: Gateway\n      name: ${yamlText(
            gateway,
          )}\n`,
        },
        { kind: 'docs', ...docs },
      ],
    }),
});

/** AUTHZ_NS_NOT_FOUND: a policy names a namespace that does not exist. @public */
export const authorizationNamespaceNotFound = defineMessage({
  code: 'AUTHZ_NS_NOT_FOUND',
  hop: 'authorization-policy',
  severity: 'warning',
  title: 'A policy names a namespace that does not exist',
  template:
    'AuthorizationPolicy {policy} allows or denies callers from {namespace}, which matches no namespace.',
  meaning: 'The entry never matches; often it is a misspelt name.',
  fix: 'Correct {namespace} in {policy}, or take it out.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['place'],
  remedies: takeOut,
});

/** AUTHZ_PRINCIPAL_NOT_FOUND: a policy names a service account that does not exist. @public */
export const authorizationPrincipalNotFound = defineMessage({
  code: 'AUTHZ_PRINCIPAL_NOT_FOUND',
  hop: 'authorization-policy',
  severity: 'warning',
  title: 'A policy names a service account that does not exist',
  template:
    'AuthorizationPolicy {policy} names the caller {principal}, and there is no such service account.',
  meaning: 'The entry never matches; often the pods run under another account.',
  fix: 'Correct {principal} in {policy}, or take it out.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['place'],
  remedies: takeOut,
});

/** AUTHZ_HOST_NOT_FOUND: a policy names a host that nobody serves. @public */
export const authorizationHostNotFound = defineMessage({
  code: 'AUTHZ_HOST_NOT_FOUND',
  hop: 'authorization-policy',
  severity: 'warning',
  title: 'A policy names a host that nobody serves',
  template:
    'AuthorizationPolicy {policy} is for the host {host}, which no Service, ServiceEntry or Gateway has.',
  meaning: 'The entry never matches.',
  fix: 'Correct {host} in {policy}, or take it out.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['place'],
  remedies: takeOut,
});

/** AUTHZ_METHOD_INVALID: a policy names a method that does not exist. @public */
export const authorizationMethodInvalid = defineMessage({
  code: 'AUTHZ_METHOD_INVALID',
  hop: 'authorization-policy',
  severity: 'warning',
  title: 'A policy names a method that does not exist',
  template:
    'AuthorizationPolicy {policy} is for the method {method}, which HTTP does not know.',
  meaning: 'Methods are written in capital letters; others never match.',
  fix: 'Correct {method} in {policy}.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['place', 'meant'],
  remedies: (args, resource, { place, meant }) =>
    meant === undefined || !/^[A-Z]{3,7}$/.test(meant)
      ? takeOut(args, resource, { place })
      : replaceRemedies({
          resource,
          change: { pointer: place, value: meant },
          risk: `The policy begins to act on ${meant} requests, as it was meant to.`,
          docs,
        }),
});

/** AUTHZ_NEEDS_MTLS: a policy needs an identity that is never there. @public */
export const authorizationNeedsMtls = defineMessage({
  code: 'AUTHZ_NEEDS_MTLS',
  hop: 'authorization-policy',
  severity: 'error',
  title: 'A policy needs an identity that is never there',
  template:
    'AuthorizationPolicy {policy} relies on who calls, but {culprit} turns mTLS off on that path.',
  meaning:
    'The identity of a caller comes from its mTLS certificate. Without mTLS principals and namespaces are empty and never match.',
  fix: 'Turn mTLS on in {culprit}, or do without callers in {policy}.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ culprit }, resource) => {
    const [kind, ref = ''] = culprit.split(' ');
    const [namespace, name = ''] = ref.split('/');
    const turned = turnMtlsOn[kind];
    if (!turned) return remedies();
    return kubernetesRemedies({
      resource: { ...resource, kind, namespace, name },
      docs,
      remedies: ({ metadata, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: `the ${kind}`,
          text: `apiVersion: ${turned.apiVersion}\nkind: ${kind}\n${metadata}\n${turned.spec}`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', turned.plural, name],
            ...['--type', 'merge', '--patch', turned.patch],
          ),
          risk: turned.risk,
          verify: kubectl('get', turned.plural, name, '-o', 'yaml'),
          backToCode:
            'Commit the patch above; GitOps reverts what is not there.',
        },
      ],
    });
  },
});
