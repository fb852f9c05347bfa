import {
  HubBlueprint,
  parseBlueprint,
  SpokeBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { mapValues } from 'lodash';
import { FileSet } from '../../repository/types';
import { kustomization } from '../exposure/kustomization';
import { renderAdoptedSpoke } from '../adopted/renderAdoptedSpoke';
import { fileSet } from '../fileSet';
import { renderedHeader } from '../renderedHeader';
import { backend } from '../terraform/backend';
import { toJson } from '../terraform/toJson';
import { toYaml } from '../toYaml';
import { clusterConfig } from './clusterConfig';
import { decideSpoke } from './decideSpoke';
import { Manifests, platform } from './platform/platform';
import { refuseOddAcceptances } from './refuseOddAcceptances';
import { spokeCatalogInfo } from './spokeCatalogInfo';
import { spokeReadme } from './spokeReadme';
import { spokeRoot } from './spokeRoot';
import { spokeVariables } from './spokeVariables';
import { upgrades } from './upgrades';

/** What a spoke is rendered with besides its blueprint. @public */
export interface RenderSpokeOptions {
  /** The service account that Backstage reads the cluster with: `rbacManifest()`. */
  readerManifest: string;
}

/**
 * The files of one spoke, in three folders that it owns whole: Terraform, the cluster's platform, and its upgrades. No
 * file of another spoke or of the hub is among them. They use the module that lies in `modules/spoke` of the repository.
 *
 * @throws InputError where spoke and hub do not go together, or it accepts what no spoke can.
 * @public
 */
export function renderSpoke(
  spokeBlueprint: SpokeBlueprint,
  hubBlueprint: HubBlueprint,
  { readerManifest }: RenderSpokeOptions,
): FileSet[] {
  refuseOddAcceptances(spokeBlueprint);
  if (spokeBlueprint.adopted) {
    const spoke = parseBlueprint(spokeBlueprintSchema, spokeBlueprint);
    return spoke.adopted
      ? [renderAdoptedSpoke(spoke, spoke.adopted, hubBlueprint)]
      : [];
  }
  const rendered = decideSpoke(spokeBlueprint, hubBlueprint);
  const { spoke } = rendered;
  const folder = `spokes/${spoke.name}`;

  const manifests = {
    ...mapValues(platform(spoke), manifest),
    '60-backstage-reader.yaml': readerManifest,
  };
  return [
    fileSet(folder, {
      ...spokeRoot,
      'README.md': spokeReadme(rendered),
      'app-config.yaml': toYaml(
        clusterConfig(rendered),
        ` Part of Backstage's configuration; see README.md.`,
      ),
      'backend.tf.json': toJson(backend(spoke.remoteState, folder)),
      'blueprint.yaml': toYaml(spoke),
      'catalog-info.yaml': toYaml(spokeCatalogInfo(spoke), renderedHeader),
      'terraform.tfvars.json': toJson(spokeVariables(rendered)),
    }),
    fileSet(`clusters/${spoke.name}/platform`, {
      ...manifests,
      'kustomization.yaml': manifest(
        kustomization(Object.keys(manifests).sort()),
      ),
    }),
    fileSet(
      `clusters/${spoke.name}/upgrades`,
      mapValues<Manifests, string>(upgrades(spoke), manifest),
    ),
  ];
}

function manifest(objects: object | object[]): string {
  return [objects]
    .flat()
    .map((object, n) => toYaml(object, n ? undefined : renderedHeader))
    .join('---\n');
}
