import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef, useEntity } from '@backstage/plugin-catalog-react';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { incidentMarkdown } from './incidentMarkdown';
import { TracedView } from './TracedView';

/** For a reader whose job it is not: the request to whoever owns the culprit, to send on. */
export function CopyForOwner({ view }: { view: TracedView }) {
  const { entity } = useEntity();
  const { t } = useSpokesTranslation();
  const owner = nameOf(view.scope?.owner);
  if (!owner || view.trace.causes[0]?.responsible !== 'platform') return null;
  return (
    <CopyButton
      text={() =>
        incidentMarkdown({
          t,
          view,
          entityRef: stringifyEntityRef(entity),
          link: window.location.href,
          addressee: owner,
        })
      }
    >
      {t('incident.forOwner', { owner })}
    </CopyButton>
  );
}

function nameOf(entityRef: string | undefined): string | undefined {
  if (!entityRef) return undefined;
  try {
    return humanizeEntityRef(parseEntityRef(entityRef), {
      defaultKind: 'group',
    });
  } catch {
    return undefined;
  }
}
