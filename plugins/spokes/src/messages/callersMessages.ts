/** Texts of who may call a Service, and whom it calls. */
export const callersMessages = {
  callers: {
    title: 'Callers and callees',
    what: 'Read from configuration: nobody watches traffic.',
    reading: 'Reading who may call',
    failed: 'Who may call could not be read',
    notTold: 'No callers of this exposure are known yet.',
    callers: 'Who may call it',
    callees: 'Whom it calls',
    noCallers:
      'No caller is known: no pod stands behind the Service, or nothing runs beside it.',
    noCallees:
      'No callee is known: no call is declared, or no pods stand at both ends.',
    more_one: 'and {{count}} more caller',
    more_other: 'and {{count}} more callers',
    account: 'account {{account}}',
    pods_one: '{{count}} pod, {{sidecars}} with a sidecar',
    pods_other: '{{count}} pods, {{sidecars}} with a sidecar',
    port: 'port {{port}}',
    linkTo: 'a link to {{name}}',
    verify: {
      label: 'What a client would get there',
      alike: 'The same for each of them:',
      mesh: 'Client in the mesh:',
      plaintext: 'Client without a sidecar:',
    },
    outcome: {
      allowed: 'Allowed',
      refused: 'Refused',
      depends: 'Depends',
      unknown: 'Unknown',
    },
    evidence: {
      declared: 'declared',
      routed: 'routed from the ingress gateway',
      named: 'named by a policy',
      'may-call': 'just there',
    },
    mtls: {
      mutual: 'mTLS',
      plaintext: 'Plaintext',
      refused: 'No connection',
      unknown: 'Encryption unknown',
    },
  },
} as const;
