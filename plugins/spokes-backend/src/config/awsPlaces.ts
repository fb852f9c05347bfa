import { SpokesConfig } from './SpokesConfig';

/** An account and a region in it. */
export interface AwsPlace {
  account: string;
  region: string;
}

/** Every account and region that a hub or a spoke stands in, each once. */
export function awsPlaces({
  hubs,
  spokes,
}: Pick<SpokesConfig, 'hubs' | 'spokes'>): AwsPlace[] {
  const places = [...hubs, ...spokes.map(({ binding }) => binding)];
  return [
    ...new Map(
      places.map(({ account, region }) => [
        `${account}/${region}`,
        { account, region },
      ]),
    ).values(),
  ];
}
