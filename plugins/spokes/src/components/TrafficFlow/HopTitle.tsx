import { HopKind } from '@fitsync/backstage-plugin-spokes-common';
import { BreakableName } from '../parts/BreakableName';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** The full name of a hop. */
export function HopTitle({ hop }: { hop: HopKind }) {
  const { t } = useSpokesTranslation();
  return <BreakableName name={t(`hop.${hop}`)} />;
}
