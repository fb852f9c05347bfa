import { useState } from 'react';
import { Lanes } from '../../graph/toLanes';
import { TracedView } from '../IngressCard/TracedView';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { drawSvg } from './drawSvg';
import { layoutImage } from './layoutImage';
import { saveBlob } from './saveBlob';
import { toPng } from './toPng';
import styles from './FlowImage.module.css';

const formats = ['svg', 'png'] as const;

/** The path that is shown, as a picture to attach to a ticket. */
export function SaveImage(props: { view: TracedView; lanes: Lanes }) {
  const { view, lanes } = props;
  const { t } = useSpokesTranslation();
  const [failure, setFailure] = useState('');

  const save = async (format: (typeof formats)[number]) => {
    setFailure('');
    const { service } = view.exposure;
    const svg = drawSvg(layoutImage({ t, view, lanes }));
    try {
      const blob =
        format === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await toPng(svg);
      saveBlob(blob, `${service}.${format}`);
    } catch {
      setFailure(t('image.failed'));
    }
  };

  return (
    <div className={styles.actions}>
      <span aria-hidden>{t('image.save')}</span>
      {formats.map(format => {
        const name = format.toLocaleUpperCase('en-US');
        return (
          <button
            key={format}
            type="button"
            className={styles.save}
            aria-label={t('image.as', { format: name })}
            onClick={() => save(format)}
          >
            {name}
          </button>
        );
      })}
      <span role="status">{failure}</span>
    </div>
  );
}
