import { usePermission } from '@backstage/plugin-permission-react';
import { spokesTraceRefreshPermission } from '@fitsync/backstage-plugin-spokes-common';

/** Whether the viewer may ask for a re-read of what an entity's exposures are traced from. */
export function useMayCheck(entityRef: string): boolean {
  const { allowed } = usePermission({
    permission: spokesTraceRefreshPermission,
    resourceRef: entityRef,
  });
  return allowed;
}
