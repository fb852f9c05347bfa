import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { imagesArePulled } from './imagesArePulled';

const waitingFor = (reason: string) =>
  runOnCluster(imagesArePulled, ({ get }) => {
    get('Pod', 'productpage-1').status.containerStatuses = [
      { name: 'productpage', state: { waiting: { reason } } },
    ];
  });

describe(imagesArePulled.id, () => {
  it.each(['ContainerCreating', 'CrashLoopBackOff'])('passes with %s', reason =>
    expect(waitingFor(reason).findings).toEqual([]),
  );

  it.each(['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName'])(
    'reports IMAGE_PULL for %s and names the image',
    reason =>
      expect(waitingFor(reason).findings).toMatchObject([
        {
          code: 'IMAGE_PULL',
          message: expect.stringContaining('productpage:1'),
          share: { affected: 1, total: 2 },
        },
      ]),
  );
});
