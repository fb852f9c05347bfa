import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { ReactNode } from 'react';
import { useFlowHref } from './useFlowHref';

/** Straight to the flow of an exposure, and in it to a hop; to its entity where the app has no such tab. */
export function FlowLink(props: {
  entityRef: string;
  exposure: ExposureRef;
  hop?: string;
  children: ReactNode;
}) {
  const { entityRef, exposure, hop, children } = props;
  const href = useFlowHref()(entityRef, { exposure, hop });
  if (!href) {
    return (
      <EntityRefLink entityRef={entityRef} hideIcon>
        {children}
      </EntityRefLink>
    );
  }
  return <Link href={href}>{children}</Link>;
}
