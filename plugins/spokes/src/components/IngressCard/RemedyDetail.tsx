import { Remedy } from '@fitsync/backstage-plugin-spokes-common';
import { CodeBlock } from '../parts/CodeBlock';
import { ExternalLink } from '../parts/ExternalLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { quoteCommand } from './quoteCommand';

/** One way to mend a finding, to read and to copy. */
export function RemedyDetail(props: {
  remedy: Remedy;
  /** A change in version control comes before it. */
  stopGap: boolean;
}) {
  const { remedy, stopGap } = props;
  const { t } = useSpokesTranslation();
  switch (remedy.kind) {
    case 'patch':
      return (
        <>
          {t('remedy.patch', { where: remedy.where })}
          <CodeBlock text={remedy.text} what={t('copy.what.patch')} />
        </>
      );
    case 'command':
      return (
        <>
          {stopGap ? t('remedy.command') : t('remedy.only')}
          <CodeBlock
            text={quoteCommand(remedy.argv)}
            what={t('copy.what.command')}
          />
          <div>
            <strong>{t('remedy.risk')}</strong> {remedy.risk}
          </div>
          {remedy.verify.length > 0 && (
            <>
              <div>{t('remedy.verify')}</div>
              <CodeBlock
                text={quoteCommand(remedy.verify)}
                what={t('copy.what.verify')}
              />
            </>
          )}
          <div>
            <strong>{t('remedy.backToCode')}</strong> {remedy.backToCode}
          </div>
        </>
      );
    case 'look':
      return (
        <>
          {t('remedy.look')}
          <CodeBlock
            text={quoteCommand(remedy.argv)}
            what={t('copy.what.command')}
          />
          <div>{remedy.tells}</div>
        </>
      );
    case 'docs':
      return (
        <>
          {t('remedy.docs')}{' '}
          <ExternalLink href={remedy.url}>{remedy.title}</ExternalLink>
        </>
      );
    default:
      throw new Error(
        `Not a remedy: ${JSON.stringify(remedy satisfies never)}`,
      );
  }
}
