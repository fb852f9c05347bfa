import { parseEntityRef } from '@backstage/catalog-model';
import {
  EntityRefLink,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';

/** An owner as a link to its page, named without asking the catalog; one that is no entity ref stays text. */
export function OwnerLink(props: { entityRef: string }) {
  const name = readName(props.entityRef);
  if (!name) return <span>{props.entityRef}</span>;
  return (
    <EntityRefLink
      entityRef={props.entityRef}
      title={name}
      underline="always"
    />
  );
}

function readName(entityRef: string): string | undefined {
  try {
    return humanizeEntityRef(parseEntityRef(entityRef), {
      defaultKind: 'group',
    });
  } catch {
    return undefined;
  }
}
