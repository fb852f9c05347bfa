/** Where Flux runs on a spoke, and what it reads. */
export const fluxNamespace = 'flux-system';

/** The GitRepository of the fleet: all of it. */
export const fleetSource = 'fleet';

/** The same repository, of which only the file is left that tells Flux of an app. */
export const appsSource = 'fleet-apps';

/** In each app's folder. */
export const fluxFile = 'flux.yaml';
