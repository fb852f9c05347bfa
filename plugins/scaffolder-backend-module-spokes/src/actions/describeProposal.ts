import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';

/** Title and text of the pull request. Only fields of a fixed alphabet go in: a description could hold Markdown. */
export function describeProposal(exposure: ExposureBlueprint): {
  title: string;
  description: string;
} {
  const { image, method, namespace, owner, replicas, service, spoke } =
    exposure;
  const where =
    method.kind === 'path' ? method.path : `${method.host}${method.path}`;
  return {
    title: `Expose ${namespace}/${service} on ${spoke} at ${where}`,
    description: [
      `Brings \`${service}\` on board of \`${spoke}\`. The files are rendered from \`blueprint.yaml\`; to change them, run the template again.`,
      '',
      '| | |',
      '|---|---|',
      `| Path | \`${where}\` |`,
      `| Image | \`${image}\` |`,
      `| Replicas | ${replicas} |`,
      `| Namespace | \`${namespace}\` |`,
      `| Owner | \`${owner}\` |`,
    ].join('\n'),
  };
}
