import { Remedy } from '../finding';
import { gitOpsRemedies } from './gitOpsRemedies';

const resource = {
  kind: 'Kustomization',
  name: 'shop--cart',
  namespace: 'flux-system',
  cluster: 'prod',
};
const commandOf = ([first]: Remedy[]) =>
  first.kind === 'command'
    ? [first.argv.join(' '), first.verify.join(' ')]
    : [];

describe('gitOpsRemedies', () => {
  it.each([
    [
      resource,
      'reconcile',
      'flux reconcile kustomization shop--cart --namespace flux-system --context prod --with-source',
      'flux get kustomizations shop--cart --namespace flux-system --context prod',
    ],
    [
      { ...resource, kind: 'GitRepository', name: 'fleet' },
      'resume',
      'flux resume source git fleet --namespace flux-system --context prod',
      'flux get source git fleet --namespace flux-system --context prod',
    ],
    [
      { ...resource, kind: 'Application', namespace: 'argocd' },
      'reconcile',
      'argocd app sync shop--cart --app-namespace argocd',
      'argocd app get shop--cart --app-namespace argocd',
    ],
  ] as const)('names the object: %j', (given, verb, argv, verify) => {
    expect(commandOf(gitOpsRemedies(given, verb))).toEqual([argv, verify]);
  });

  it.each(['$(id)', '; rm -rf /', '--all', "a'b", ''])(
    'puts no odd name into a command: %s',
    name => {
      const remedies = gitOpsRemedies({ ...resource, name }, 'reconcile');
      expect(remedies).toEqual([expect.objectContaining({ kind: 'docs' })]);
    },
  );
});
