import { defineFault } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

export const imageAutoNotInjected = defineFault({
  id: 'image-auto-not-injected',
  code: 'IMAGE_AUTO_NOT_INJECTED',
  title: 'The gateway pods started while the injection webhook was away',
  inject(world, spoke) {
    const { store, pods } = ingressGateway(world, spoke);
    return undoAll(
      ...pods.map(pod =>
        overrideObject(store, refTo(pod), object => {
          const [container] = object.spec.containers;
          container.image = 'auto';
          object.status = {
            ...object.status,
            phase: 'Pending',
            conditions: [{ type: 'Ready', status: 'False' }],
            containerStatuses: [
              {
                name: container.name,
                image: 'auto',
                ready: false,
                state: { waiting: { reason: 'ErrImagePull' } },
              },
            ],
          };
          return object;
        }),
      ),
    );
  },
});
