import { BackendStatus } from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfig, SpokesConfigSource } from './config';

/** What is configured, in words: a fresh install is told what to do next. */
export function describeStatus(
  { current, refused }: Pick<SpokesConfigSource, 'current' | 'refused'>,
  sources: BackendStatus['sources'],
): BackendStatus {
  const status = describeSources(current, sources);
  return refused ? { ...status, refused } : status;
}

function describeSources(
  { hubs, spokes }: Pick<SpokesConfig, 'hubs' | 'spokes'>,
  sources: BackendStatus['sources'],
): BackendStatus {
  if (hubs.length === 0) {
    return {
      configured: false,
      message:
        'Nothing is configured yet. Add a hub to spokes.hubs (name, account, region) and its spokes to spokes.clusters (spoke, hub) in app-config.',
      sources,
    };
  }
  if (spokes.length === 0) {
    return {
      configured: false,
      message:
        'There is a hub, but no spoke. Add one to spokes.clusters (spoke, hub) in app-config; its cluster must be in kubernetes.clusterLocatorMethods.',
      sources,
    };
  }
  const failing = sources.filter(({ state }) => state === 'failing').length;
  const count = `${spokes.length} ${
    spokes.length === 1 ? 'spoke' : 'spokes'
  } of ${hubs.length} ${hubs.length === 1 ? 'hub' : 'hubs'}`;
  return {
    configured: true,
    message:
      failing > 0
        ? `${count}; ${failing} of ${sources.length} sources cannot be read in full`
        : count,
    sources,
  };
}
