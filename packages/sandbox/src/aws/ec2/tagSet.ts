import { Tags } from '../../world/AwsWorld';

export function tagSet(tags: Tags) {
  return {
    item: Object.entries(tags).map(([key, value]) => ({ key, value })),
  };
}
