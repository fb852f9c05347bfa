import { Radio, RadioGroup } from '@backstage/ui';
import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { useMemo } from 'react';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { DiffLines } from './DiffLines';
import { parseDiff } from './parseDiff';
import { HandEdited } from './reviewOutcome';
import styles from './fields.module.css';

/** Three ways with files that a person changed: keep theirs, take ours, look at the difference first. */
export function HandEditedChoice(props: {
  preview: Pick<Preview, 'handEdited' | 'staying'>;
  choice: HandEdited | undefined;
  onChoose(choice: HandEdited): void;
}) {
  const { choice, onChoose } = props;
  const { handEdited = [], staying = [] } = props.preview;
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.choice} data-chosen={choice}>
      <strong>
        {t('handEdited.title', { count: handEdited.length + staying.length })}
      </strong>
      <ul className={styles.conflicts}>
        {handEdited.map(({ path, diff }) => (
          <li key={path}>
            <code>{path}</code>
            <Disclosure summary={t('handEdited.show')}>
              <Difference diff={diff} />
            </Disclosure>
          </li>
        ))}
        {staying.map(path => (
          <li key={path}>
            <code>{path}</code> {t('handEdited.staying')}
          </li>
        ))}
      </ul>
      <RadioGroup
        label={t('handEdited.question')}
        value={choice ?? null}
        onChange={value => onChoose(value === 'keep' ? 'keep' : 'take')}
      >
        <Radio value="keep">
          <span>
            <strong>{t('handEdited.keep')}</strong> {t('handEdited.keepWhat')}
          </span>
        </Radio>
        <Radio value="take">
          <span>
            <strong>{t('handEdited.take')}</strong> {t('handEdited.takeWhat')}
          </span>
        </Radio>
      </RadioGroup>
    </div>
  );
}

/** Of a file as the person left it, to what is rendered. */
function Difference({ diff }: { diff: string }) {
  const files = useMemo(() => parseDiff(diff), [diff]);
  return files.map(({ path, lines }) => <DiffLines key={path} lines={lines} />);
}
