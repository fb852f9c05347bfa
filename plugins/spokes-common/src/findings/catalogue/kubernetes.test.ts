import { parse } from 'yaml';
import { toFinding } from '../defineMessage';
import { hops } from '../hops';
import { findingsCatalogue, messages } from './index';

/** Rows 15 to 24 of the hop table. */
const hopTable = `
  INGRESS_SVC_TYPE NODEPORT_MISMATCH INGRESS_NO_ENDPOINTS ETP_LOCAL_EXPECTED_UNHEALTHY
  GWPOD_NOT_READY
  GW_SELECTOR_NO_PODS GW_PORT_UNRESOLVED GW_NO_LISTENER GW_TLS_HOST_DUP_DROPPED GW_HOST_DUP
  CRED_MISSING CRED_WRONG_NS CERT_EXPIRED CERT_EXPIRES_SOON CERT_SAN_MISMATCH
  VS_NOT_BOUND VS_GW_NOT_FOUND VS_HOST_MISMATCH VS_SHADOWED VS_DEST_NOT_FOUND VS_PORT_REQUIRED VS_PORT_NOT_ON_SVC
  VS_SUBSET_MISSING
  DR_TLS_DISABLE_VS_STRICT DR_MTLS_NO_SIDECAR DR_SUBSET_EMPTY
  SVC_SELECTOR_EMPTY SVC_TARGETPORT EP_NONE_READY PORT_PROTOCOL
  SIDECAR_MISSING INJECT_LABEL_CONFLICT POD_CRASHLOOP POD_OOM POD_PROBE_FAILING POD_UNSCHEDULABLE POD_EVICTED
  POD_CREATE_REJECTED IMAGE_PULL UID_1337 LOCALHOST_BIND
  MTLS_NOT_STRICT MTLS_STRICT_PLAINTEXT_CLIENT
  AUTHZ_DENY AUTHZ_ALLOW_MISS AUTHZ_CUSTOM
  NETPOL_INGRESS NETPOL_EGRESS`;

/** The codes at the level of the mesh. */
const meshCodes = `
  SCHEMA_INVALID STATUS_CONDITION_FALSE CONTROL_PLANE_ADDR_INVALID INJECT_WEBHOOK_BROKEN NS_NOT_INJECTED
  IMAGE_AUTO_NOT_INJECTED GW_PORT_CONFLICT GW_REDIRECT_CONFLICT GW_CERT_SHARED_H2 CRED_INVALID VS_HOST_CONFLICT
  VS_MATCH_DUPLICATE VS_REGEX_INVALID VS_NOT_EXPORTED VS_DELEGATE_NOT_FOUND VS_GW_INTERNAL VS_RULES_IGNORED_AT_INGRESS
  VS_JWT_NO_AUTHN SVC_NOT_EXPORTED EXPORTTO_NS_NOT_FOUND DR_HOST_NOT_FOUND DR_HOST_DUP DR_MTLS_VS_DISABLE
  DR_TLS_UNVERIFIED DR_SUBSET_NO_LABELS SVC_PROTOCOL_CONFLICT SVC_TARGETPORT_CONFLICT PA_DUPLICATE PA_PORT_UNKNOWN
  POLICY_NO_WORKLOADS POLICY_SELECTOR_INEFFECTIVE AUTHZ_NS_NOT_FOUND AUTHZ_PRINCIPAL_NOT_FOUND AUTHZ_HOST_NOT_FOUND
  AUTHZ_METHOD_INVALID AUTHZ_NEEDS_MTLS GWAPI_CRD_TOO_OLD`;

const codes = `${hopTable} ${meshCodes}`.trim().split(/\s+/);

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

function findingOf(code: string, value: string) {
  const message = findingsCatalogue[code];
  const names = placeholders(`${message.template} ${message.fix}`);
  return toFinding(message, {
    resource: {
      kind: 'Service',
      name: value,
      namespace: value,
      cluster: value,
    },
    args: Object.fromEntries(names.map(name => [name, value])),
    evidence: [],
  });
}

describe('catalogue of the Kubernetes and Istio hops', () => {
  it('has every code once', () => {
    expect(codes.filter(code => !findingsCatalogue[code])).toEqual([]);
    expect(new Set(messages.map(({ code }) => code)).size).toBe(
      messages.length,
    );
  });

  it.each(codes)('%s names a culprit and says what to do', code => {
    const message = findingsCatalogue[code];
    expect(placeholders(message.template).length).toBeGreaterThan(0);
    expect(message.template.endsWith('.')).toBe(true);
    expect(message.fix.endsWith('.')).toBe(true);
    expect(message.source).toMatch(/^https:\/\//);
    expect(hops[message.hop]).toBeDefined();
  });

  it.each(codes)('%s follows only codes or hops that exist', code => {
    for (const cause of findingsCatalogue[code].follows ?? []) {
      const isKnown = cause in findingsCatalogue || cause in hops;
      expect([cause, isKnown]).toEqual([cause, true]);
    }
  });

  it.each(codes)('%s gives remedies that parse', code => {
    const { remedies } = findingOf(code, 'shop').fix;
    expect(remedies.length).toBeGreaterThan(0);
    const patches = remedies.flatMap(remedy =>
      remedy.kind === 'patch' ? [remedy.text] : [],
    );
    for (const text of patches) expect(parse(text)).toBeInstanceOf(Object);
    const commands = remedies.flatMap(remedy =>
      remedy.kind === 'command' ? [remedy] : [],
    );
    for (const { argv, verify } of commands) {
      expect(argv.slice(0, 3)).toEqual(['kubectl', '--context', 'shop']);
      expect(verify.slice(0, 3)).toEqual(argv.slice(0, 3));
      expect(argv).not.toContain('--force');
      expect(verify[5]).toMatch(/^(get|describe|logs)$/);
    }
  });

  it.each(codes)('%s puts no hostile name into a remedy', code => {
    for (const hostile of ['$(id)', '; rm -rf /', '--all', "a'b", 'a\nb: c']) {
      const { remedies } = findingOf(code, hostile).fix;
      expect(remedies.map(({ kind }) => kind)).toEqual(['docs']);
      expect(JSON.stringify(remedies)).not.toContain(JSON.stringify(hostile));
    }
  });
});
