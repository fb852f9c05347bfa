import { omit } from 'lodash';
import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const tagMissing = defineFault({
  id: 'tag-missing',
  code: 'TAG_MISSING',
  title: 'Someone cleaned up tags that they did not know',
  inject: ({ aws }, spoke) =>
    overrideField(spokeNetwork(aws, spoke).vpc, 'tags', tags =>
      omit(tags, 'fitsync.io/spoke'),
    ),
});
