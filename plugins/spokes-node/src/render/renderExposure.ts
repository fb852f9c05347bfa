import {
  ExposureBlueprint,
  exposureBlueprintSchema,
  HubBlueprint,
  parseBlueprint,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { mapValues, pickBy } from 'lodash';
import { FileSet } from '../repository/types';
import { catalogInfo } from './exposure/catalogInfo';
import { certificate } from './exposure/certificate';
import { deployment } from './exposure/deployment';
import { envoyFilter } from './exposure/envoyFilter';
import { gateway } from './exposure/gateway';
import { kustomization } from './exposure/kustomization';
import { namespace } from './exposure/namespace';
import { networkPolicy } from './exposure/networkPolicy';
import { peerAuthentication } from './exposure/peerAuthentication';
import { podDisruptionBudget } from './exposure/podDisruptionBudget';
import { service } from './exposure/service';
import { serviceAccount } from './exposure/serviceAccount';
import { virtualService } from './exposure/virtualService';
import { fileSet } from './fileSet';
import { appName } from './gitops/appName';
import { fluxKustomization } from './gitops/fluxKustomization';
import { fluxFile } from './gitops/fluxNames';
import { renderRecord } from './record/renderRecord';
import { renderedHeader } from './renderedHeader';
import { toYaml } from './toYaml';

/** Blueprints of what the exposure stands on. @public */
export interface RenderExposureOptions {
  /** The blueprint of the exposure's spoke, which a Route 53 record needs. */
  spoke?: SpokeBlueprint;
  /** That of the spoke's hub: the record's Terraform then works in no other account. */
  hub?: HubBlueprint;
}

/**
 * The files of one exposure: what its cluster runs, then the record of its host where a zone is named. Same blueprint,
 * same bytes.
 *
 * @throws InputError where a record is wanted and the spoke's blueprint is not at hand.
 * @public
 */
export function renderExposure(
  blueprint: ExposureBlueprint,
  options: RenderExposureOptions = {},
): FileSet[] {
  // Names become paths: whatever the caller read before, they are checked where that happens.
  const exposure = parseBlueprint(exposureBlueprintSchema, blueprint);
  const record = renderRecord(exposure, options);

  const manifests = present({
    ...certificate(exposure),
    'deployment.yaml': deployment(exposure),
    'envoyfilter.yaml': envoyFilter(exposure),
    'gateway.yaml': gateway(exposure),
    'namespace.yaml': namespace(exposure),
    'networkpolicy.yaml': networkPolicy(exposure),
    'peerauthentication.yaml': peerAuthentication(exposure),
    'poddisruptionbudget.yaml': podDisruptionBudget(exposure),
    'service.yaml': service(exposure),
    'serviceaccount.yaml': serviceAccount(exposure),
    'virtualservice.yaml': virtualService(exposure),
  });
  const folder = `clusters/${exposure.spoke}/apps/${exposure.namespace}/${exposure.service}`;
  const name = appName(exposure.namespace, exposure.service);
  const rendered = present({
    ...manifests,
    // Not one of the manifests: it tells Flux, where a spoke has it, to follow this folder.
    [fluxFile]: fluxKustomization(name, folder, { prune: true }),
    'catalog-info.yaml': catalogInfo(exposure),
    'kustomization.yaml': kustomization(Object.keys(manifests).sort()),
  });

  const app = fileSet(folder, {
    ...mapValues(rendered, object => toYaml(object, renderedHeader)),
    'blueprint.yaml': toYaml(exposure),
  });
  return record ? [app, record] : [app];
}

function present(files: Record<string, object | undefined>) {
  return pickBy(files, (file): file is object => file !== undefined);
}
