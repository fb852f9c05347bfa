import {
  Adopted,
  TerraformImport,
} from '@fitsync/backstage-plugin-spokes-common';

const block = ({ id, to }: TerraformImport) => `
import {
  to = ${to}
  id = "${id}"
}
`;

/**
 * Terraform's own `import` blocks. Alone they do nothing: a root begins with main.tf, which no adoption writes. Addresses and
 * ids are held to their alphabets by the blueprint's schema, so neither can be more than a name.
 */
export const importsFile = (
  { imports }: Adopted,
  module: 'hub' | 'spoke',
) => `# What modules/${module} could take over as it stands. Rendered from blueprint.yaml.
#
# These blocks do nothing by themselves: this folder has no main.tf, so nobody plans or applies it. Whoever writes one that
# calls modules/${module} reads \`terraform plan\` first: it may change what is imported, and must replace nothing.
${imports.map(block).join('')}`;
