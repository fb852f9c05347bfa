import { Button } from '@backstage/ui';
import { OverviewCause } from '@fitsync/backstage-plugin-spokes-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { spokesApiRef } from '../../api/spokesApiRef';
import { usePages } from '../../api/usePages';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VirtualRows } from '../parts/VirtualRows';
import { HeatRow } from './HeatRow';
import { useFleetQuery } from './useFleetQuery';

interface MoreRowsProps {
  cursor: string;
  withHub: boolean;
  causes: readonly OverviewCause[];
}

/** Spokes beyond those of the first answer, once they are asked for. */
export function MoreRows(props: MoreRowsProps) {
  const { t } = useSpokesTranslation();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenRows {...props} />;
  return (
    <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
      {t('heat.more')}
    </Button>
  );
}

function OpenRows(props: MoreRowsProps) {
  const { cursor, withHub, causes } = props;
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const [{ search, hub, verdict, sort }] = useFleetQuery();
  const question = { search, hub, verdict, sort, limit: 200 };
  const pages = usePages(
    ['plugin.spokes.overview.more', question, cursor],
    async next => {
      const answer = await api.getOverview({
        ...question,
        cursor: next ?? cursor,
      });
      return { items: answer.rows, next: answer.next };
    },
  );
  return (
    <div role="table" aria-label={t('heat.more')}>
      <VirtualRows
        role="rowgroup"
        label={t('heat.more')}
        items={pages.items ?? []}
        keyOf={row => row.spoke}
        estimate={56}
        row={row => <HeatRow row={row} withHub={withHub} causes={causes} />}
        onEnd={pages.more}
      />
    </div>
  );
}
