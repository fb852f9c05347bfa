import { Remedy, ResourceRef } from '../finding';

/** Names of Kubernetes: nothing in them means anything to a shell or starts an option. */
const dnsName = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

const docs = {
  flux: {
    url: 'https://fluxcd.io/flux/cheatsheets/troubleshooting/',
    title: 'Troubleshooting Flux',
  },
  argo: {
    url: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app/',
    title: 'argocd app',
  },
};

/** What the flux command calls a kind. */
const fluxKinds: Record<string, string[]> = {
  Kustomization: ['kustomization'],
  GitRepository: ['source', 'git'],
};

/**
 * Commands against the object of a GitOps engine. A name that does not look like one gives the documentation instead.
 *
 * @public
 */
export function gitOpsRemedies(
  { kind, name, namespace = '', cluster = '' }: ResourceRef,
  verb: 'reconcile' | 'resume',
): Remedy[] {
  const isArgo = kind === 'Application';
  const read: Remedy = { kind: 'docs', ...(isArgo ? docs.argo : docs.flux) };
  const words = fluxKinds[kind];
  const isNamed = [name, namespace, cluster].every(one => dnsName.test(one));
  if (!isNamed || (!isArgo && !words)) return [read];

  const place = ['--namespace', namespace, '--context', cluster];
  if (isArgo) {
    const own = [name, '--app-namespace', namespace];
    return [
      {
        kind: 'command',
        argv: ['argocd', 'app', 'sync', ...own],
        risk: 'Applies what is merged now, other changes of the same folder included.',
        verify: ['argocd', 'app', 'get', ...own],
        backToCode:
          'Nothing: it applies what is in the repository. Mend the files first.',
      },
      read,
    ];
  }
  const withSource =
    verb === 'reconcile' && kind === 'Kustomization' ? ['--with-source'] : [];
  return [
    {
      kind: 'command',
      argv: ['flux', verb, ...words, name, ...place, ...withSource],
      risk:
        verb === 'resume'
          ? 'Applies everything that was merged meanwhile. Whoever suspended it had a reason: ask first.'
          : 'Applies what is merged now, other changes of the same folder included.',
      verify: [
        'flux',
        'get',
        ...(kind === 'Kustomization' ? ['kustomizations'] : words),
        name,
        ...place,
      ],
      backToCode:
        'Nothing: it applies what is in the repository. Mend the files first.',
    },
    read,
  ];
}
