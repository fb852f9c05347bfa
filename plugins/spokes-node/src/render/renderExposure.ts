import {
  ExposureBlueprint,
  exposureBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { FileSet } from '../repository/types';
import { catalogInfo } from './exposure/catalogInfo';
import { deployment } from './exposure/deployment';
import { gateway } from './exposure/gateway';
import { kustomization } from './exposure/kustomization';
import { namespace } from './exposure/namespace';
import { networkPolicy } from './exposure/networkPolicy';
import { peerAuthentication } from './exposure/peerAuthentication';
import { podDisruptionBudget } from './exposure/podDisruptionBudget';
import { refuseUnsupported } from './exposure/refuseUnsupported';
import { service } from './exposure/service';
import { serviceAccount } from './exposure/serviceAccount';
import { virtualService } from './exposure/virtualService';
import { renderedHeader } from './renderedHeader';
import { toYaml } from './toYaml';

/**
 * The files of one exposure: same blueprint, same bytes.
 *
 * @throws InputError for what a blueprint may say and no renderer supports yet.
 * @public
 */
export function renderExposure(blueprint: ExposureBlueprint): FileSet {
  // Names become paths: whatever the caller read before, they are checked where that happens.
  const exposure = parseBlueprint(exposureBlueprintSchema, blueprint);
  const method = refuseUnsupported(exposure);

  const manifests: Record<string, object | undefined> = {
    'deployment.yaml': deployment(exposure),
    'gateway.yaml': gateway(exposure),
    'namespace.yaml': namespace(exposure),
    'networkpolicy.yaml': networkPolicy(exposure),
    'peerauthentication.yaml': peerAuthentication(exposure),
    'poddisruptionbudget.yaml': podDisruptionBudget(exposure),
    'service.yaml': service(exposure),
    'serviceaccount.yaml': serviceAccount(exposure),
    'virtualservice.yaml': virtualService(exposure, method),
  };
  const rendered: Record<string, object | undefined> = {
    ...manifests,
    'catalog-info.yaml': catalogInfo(exposure),
    'kustomization.yaml': kustomization(
      Object.keys(manifests).filter(name => manifests[name]),
    ),
  };

  const files = Object.entries(rendered).flatMap(([path, object]) =>
    object ? [{ path, content: toYaml(object, renderedHeader) }] : [],
  );
  files.push({ path: 'blueprint.yaml', content: toYaml(exposure) });

  return {
    folder: `clusters/${exposure.spoke}/apps/${exposure.namespace}/${exposure.service}`,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
