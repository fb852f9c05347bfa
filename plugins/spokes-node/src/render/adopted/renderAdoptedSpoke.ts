import {
  AdoptedSpoke,
  HubBlueprint,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { FileSet } from '../../repository/types';
import { fileSet } from '../fileSet';
import { renderedHeader } from '../renderedHeader';
import { spokeCatalogInfo } from '../spoke/spokeCatalogInfo';
import { toYaml } from '../toYaml';
import { adoptedConfig, adoptedVariable } from './adoptedConfig';
import { importsFile } from './importsFile';
import { openFieldLines } from './openFieldLines';

const readme = (spoke: SpokeBlueprint, adopted: AdoptedSpoke) => `# Spoke ${
  spoke.name
}

Made by hand behind hub \`${
  spoke.hub
}\`, and adopted: \`blueprint.yaml\` describes what was found. Nothing here is applied, and no
change to it changes what runs.

- VPC ${adopted.vpc ?? 'not known'} ${spoke.cidr ?? ''}, zones ${spoke.azs.join(
  ', ',
)}
- K3s ${spoke.versions.k3s}, Istio ${spoke.versions.istio}
${adopted.loadBalancers.map(arn => `- Load balancer \`${arn}\`\n`).join('')}
## What could not be derived

${openFieldLines(adopted)}

Where a field of the blueprint has a default, it stands there until somebody says what is so: run the template *Adopt what
exists* again.

## Terraform

\`imports.tf\` names what \`modules/spoke\` could take over: ${
  adopted.imports.length
}. It does nothing alone: there is no \`main.tf\`.

## Let Backstage read it

\`app-config.yaml\` takes the place of the entries that were written by hand. Three values come from there, as environment
variables: \`${adoptedVariable(spoke.name, 'URL')}\`, \`${adoptedVariable(
  spoke.name,
  'TOKEN',
)}\` and \`${adoptedVariable(
  spoke.name,
  'CA',
)}\`. What else stood there, such as \`namespaces\`, no fact tells: bring it along.

## Services

What is reached from outside stays as it is. Its owner brings a service under this repository by the template *Expose a
service*; \`fitsync adopt\` prints what is known of each.
`;

/** A spoke that was made by hand: described, never applied. */
export const renderAdoptedSpoke = (
  spoke: SpokeBlueprint,
  adopted: AdoptedSpoke,
  hub: HubBlueprint,
): FileSet =>
  fileSet(`spokes/${spoke.name}`, {
    'README.md': readme(spoke, adopted),
    'app-config.yaml': toYaml(
      adoptedConfig(spoke, adopted, hub),
      ` Part of Backstage's configuration; see README.md.`,
    ),
    'blueprint.yaml': toYaml(spoke),
    'catalog-info.yaml': toYaml(spokeCatalogInfo(spoke), renderedHeader),
    'imports.tf': importsFile(adopted, 'spoke'),
  });
