import { HopKind } from '@fitsync/backstage-plugin-spokes-common';
import { Fragment } from 'react';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** The full name of a hop; `PeerAuthentication` may break before its capital, and nowhere else. */
export function HopTitle({ hop }: { hop: HopKind }) {
  const { t } = useSpokesTranslation();
  const parts = t(`hop.${hop}`).split(/(?<=[a-z])(?=[A-Z])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
