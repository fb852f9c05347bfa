import { Adopted, HubBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { FileSet } from '../../repository/types';
import { fileSet } from '../fileSet';
import { hubCatalogInfo } from '../hub/hubCatalogInfo';
import { hubConfig } from '../hub/hubConfig';
import { renderedHeader } from '../renderedHeader';
import { toYaml } from '../toYaml';
import { importsFile } from './importsFile';
import { openFieldLines } from './openFieldLines';

const readme = (hub: HubBlueprint, adopted: Adopted) => `# Hub ${hub.name}

Made by hand, and adopted: \`blueprint.yaml\` describes what was found. Nothing here is applied, and no change to it changes
what runs.

- Account ${hub.account}, region ${hub.region}, VPC ${hub.cidr}
- Zones ${hub.azs.join(', ')}

## What could not be derived

${openFieldLines(adopted)}

Where a field of the blueprint has a default, it stands there until somebody says what is so: run the template *Adopt what
exists* again.

## Terraform

\`imports.tf\` names what \`modules/hub\` could take over: ${
  adopted.imports.length
}. It does nothing alone: there is no \`main.tf\`. Spokes of the
template *Create a spoke* need a hub of the template *Create a hub*, or one whose root was written and applied by a person.

## Let Backstage read it

\`app-config.yaml\` names the hub to Backstage; \`fitsync app-config .\` at the root of this repository puts those of all hubs and
spokes into one file. It takes the place of the entry that was written by hand.
`;

/** A hub that was made by hand: described, never applied. */
export const renderAdoptedHub = (
  hub: HubBlueprint,
  adopted: Adopted,
): FileSet =>
  fileSet(`hubs/${hub.name}`, {
    'README.md': readme(hub, adopted),
    'app-config.yaml': toYaml(
      hubConfig(hub),
      ` Part of Backstage's configuration; see README.md.`,
    ),
    'blueprint.yaml': toYaml(hub),
    'catalog-info.yaml': toYaml(hubCatalogInfo(hub), renderedHeader),
    'imports.tf': importsFile(adopted, 'hub'),
  });
