import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** To the entity of a spoke, which its provider names after it. */
export function SpokeLink({ spoke }: { spoke: string }) {
  return (
    <EntityRefLink
      entityRef={{ kind: 'resource', namespace: 'default', name: spoke }}
      title={spoke}
      hideIcon
    />
  );
}
