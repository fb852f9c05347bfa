import { Adoption, Facts } from '@fitsync/backstage-plugin-spokes-common';
import { adoptExposure } from './adoptExposure';
import { adoptHub } from './adoptHub';
import { AdoptOptions } from './AdoptOptions';
import { adoptScene } from './AdoptScene';
import { adoptSpoke } from './adoptSpoke';
import { hubImports } from './hubImports';
import { mapSpoke } from './mapSpoke';
import { oneLine } from './oneLine';
import { spokeImports } from './spokeImports';

/**
 * The blueprints of a fleet that somebody made by hand, as far as facts tell: each value with what told it, each gap with a
 * way to close it. Pure; it asks nobody, and changes nothing.
 *
 * @public
 */
export function adoptFleet(facts: Facts, options: AdoptOptions = {}): Adoption {
  const scene = adoptScene(facts);
  const adoption: Adoption = {
    takenAt: facts.takenAt,
    hubs: [],
    spokes: [],
    exposures: [],
    mapping: [],
    imports: [],
    notes: [],
  };
  for (const one of scene.hubs) {
    const hub = adoptHub(one, options);
    const ofHub = hubImports(one, hub);
    adoption.hubs.push(hub);
    adoption.imports.push(...ofHub.fitting);
    adoption.notes.push(...ofHub.notes());
    for (const each of one.spokes) {
      const spoke = adoptSpoke(each, options);
      const ofSpoke = spokeImports(each, spoke);
      adoption.spokes.push(spoke);
      adoption.mapping.push(...mapSpoke(each));
      adoption.imports.push(...ofSpoke.fitting);
      adoption.notes.push(...gatewayNotes(each.binding.name, each.http));
      adoption.notes.push(...ofSpoke.notes());
    }
  }
  const spokes = new Map(
    scene.hubs
      .flatMap(hub => hub.spokes)
      .map(spoke => [spoke.binding.name, spoke]),
  );
  for (const ref of scene.exposures) {
    const spoke = spokes.get(ref.spoke);
    if (spoke) adoption.exposures.push(adoptExposure(ref, spoke));
  }
  return adoption;
}

/** Exposures that we render choose the gateway's pods by a label of our own. */
function gatewayNotes(
  spoke: string,
  {
    resolve,
  }: ReturnType<typeof adoptScene>['hubs'][number]['spokes'][number]['http'],
): string[] {
  const pods = resolve('gatewayPods');
  if (pods.outcome !== 'ok' || pods.value.length === 0) return [];
  const other = pods.value.find(
    ({ metadata }) => metadata.labels.istio !== 'ingressgateway',
  );
  if (!other) return [];
  const { labels, name, namespace } = other.metadata;
  return [
    `The gateway pods of ${oneLine(spoke)} (${oneLine(
      `${namespace}/${name}`,
    )}) carry istio=${oneLine(
      labels.istio ?? 'nothing',
    )}, and exposures that the templates render select istio=ingressgateway: add that label to the pods of the gateway's Deployment before a service is exposed by a template.`,
  ];
}
