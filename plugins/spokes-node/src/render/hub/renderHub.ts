import { InputError } from '@backstage/errors';
import {
  HubBlueprint,
  hubBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { FileSet } from '../../repository/types';
import { renderAdoptedHub } from '../adopted/renderAdoptedHub';
import { fileSet } from '../fileSet';
import { renderedHeader } from '../renderedHeader';
import { backend } from '../terraform/backend';
import { toJson } from '../terraform/toJson';
import { toYaml } from '../toYaml';
import { hubCatalogInfo } from './hubCatalogInfo';
import { hubConfig } from './hubConfig';
import { hubReadme } from './hubReadme';
import { hubRoot } from './hubRoot';
import { hubVariables } from './hubVariables';

/**
 * The files of one hub: same blueprint, same bytes. They use the module that lies in `modules/hub` of the repository.
 *
 * @throws InputError when the blueprint does not say where the state is kept.
 * @public
 */
export function renderHub(blueprint: HubBlueprint): FileSet {
  const hub = parseBlueprint(hubBlueprintSchema, blueprint);
  if (hub.adopted) return renderAdoptedHub(hub, hub.adopted);
  if (!hub.remoteState) {
    throw new InputError(
      'remoteState is missing: name the S3 bucket and region that keep the state of the hub',
    );
  }
  const folder = `hubs/${hub.name}`;
  return fileSet(folder, {
    ...hubRoot,
    'README.md': hubReadme(hub),
    'app-config.yaml': toYaml(
      hubConfig(hub),
      ` Part of Backstage's configuration; see README.md.`,
    ),
    'backend.tf.json': toJson(backend(hub.remoteState, folder)),
    'blueprint.yaml': toYaml(hub),
    'catalog-info.yaml': toYaml(hubCatalogInfo(hub), renderedHeader),
    'terraform.tfvars.json': toJson(hubVariables(hub)),
  });
}
