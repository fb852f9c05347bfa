/** What a folder belongs to, in words; folders of the same thing go into one pull request. */
export function subjectOf(folder: string): {
  kind: 'exposure' | 'hub' | 'module' | 'spoke';
  text: string;
} {
  const [root, name, part, namespace, service] = folder.split('/');
  switch (root) {
    case 'hubs':
      return { kind: 'hub', text: `hub ${name}` };
    case 'modules':
      return { kind: 'module', text: `module ${name}` };
    case 'records':
      return { kind: 'exposure', text: `${part}/${namespace} on ${name}` };
    case 'clusters':
      return part === 'apps'
        ? { kind: 'exposure', text: `${namespace}/${service} on ${name}` }
        : { kind: 'spoke', text: `spoke ${name}` };
    default:
      return { kind: 'spoke', text: `spoke ${name}` };
  }
}
