/** What stands between such a finding and a fix that could be copied. */
const why = {
  meaning:
    'a name or a match is not what was meant, and only its author knows what was',
  owners:
    'two people claim the same thing, and it is for them to say who keeps it',
  intent: 'the policy may do what it is for; whom to let through is a decision',
  replacement: 'it has to be made anew, with all that hangs on it',
  machine: 'it takes a look at the machine itself',
  key: 'it takes a certificate and its key, which only their issuer gives',
  program: 'the app, or what it is built from, has to change',
  cause:
    'it says where to look: the cause is another finding, or is seen by no API',
  upgrade: 'it is an upgrade, which has steps and a window of its own',
  cost: 'it costs money every hour, and where it should stand is a decision',
} as const;

/** Codes, or single faults of one, whose fix takes a person, and why; the fix of any other code is carried out. */
export const fixesByHand: Readonly<Record<string, string>> = {
  NLB_NOT_ACTIVE: 'AWS sets it up, or says in the console why it cannot',
  NLB_SG_ABSENT: why.replacement,
  TARGET_UNHEALTHY: why.cause,
  PATH_ZONE_PARTIAL: why.cause,
  CIDR_OVERLAP: why.replacement,
  'spoke-one-zone': why.cost,
  NODE_MISSING_IN_K8S: why.machine,
  NODE_NOT_READY: why.machine,
  ETP_LOCAL_EXPECTED_UNHEALTHY: 'nothing has to be mended',
  GW_HOST_DUP: why.owners,
  GW_TLS_HOST_DUP_DROPPED: why.owners,
  GW_PORT_CONFLICT: why.owners,
  GW_REDIRECT_CONFLICT: why.owners,
  GW_CERT_SHARED_H2: why.owners,
  VS_REGEX_INVALID: why.meaning,
  VS_HOST_CONFLICT: why.owners,
  VS_DELEGATE_NOT_FOUND: why.meaning,
  VS_JWT_NO_AUTHN: 'whose tokens are to be trusted is a decision',
  POD_CREATE_REJECTED: 'whoever set the quota, or the policy, decides about it',
  AUTHZ_CUSTOM: why.intent,
  'cred-wrong-ns-listener': why.replacement,
  SVC_TARGETPORT_CONFLICT: why.meaning,
  MESH_ROOT_CERT_EXPIRES: why.key,
  APISERVER_CERT_EXPIRES_SOON: why.machine,
  VERSION_EOL: why.upgrade,
  BACKUP_STALE: why.machine,
  STATUS_CONDITION_FALSE: why.cause,
  GITOPS_NOT_SYNCED: 'what the engine cannot apply has to change in its files',
  'cred-invalid-unresolved': why.key,
  'vs-shadowed-httproute': why.owners,
  APISERVER_UNREACHABLE: why.machine,
};
