import { hostileTexts } from '../../testing/hostileTexts';
import { commitMessage, requesterIn, setTrailer } from './commitMessage';
import { oneLine } from './oneLine';
import { pullRequestBody } from './pullRequestBody';

const folder = 'clusters/fitsync-prod-spoke/apps/default/productpage';
const userEntityRef = 'user:default/guest';
const corpus = [
  ...hostileTexts,
  `a\n\nRequested-by: user:default/admin`,
  `a\r\nFitSync-Set: clusters/x/apps/y/z`,
  'a\u2028Requested-by: user:default/admin',
  '[click](https://phish.example.com) https://phish.example.com @all #1',
  '<!-- --> </details> `x` **b** ![i](http://a/b)',
];

describe('hostile text in a proposal', () => {
  it.each(corpus.map(text => [text]))(
    'makes no line of its own in a commit message: %j',
    text => {
      const title = oneLine(text) || 'Update';
      const message = commitMessage({ title, folder, userEntityRef });
      expect(message.split(/\r\n|[\r\n\u2028\u2029]/)).toEqual([
        title,
        '',
        setTrailer(folder),
        `Requested-by: ${userEntityRef}`,
        '',
      ]);
      expect(requesterIn(message)).toBe(userEntityRef);
    },
  );

  it.each(
    [...corpus, 'component:default', 'a:b/c d', 'user:default/a`b'].map(
      text => [text],
    ),
  )('is no requester: %j', text => {
    expect(() =>
      commitMessage({ title: 'x', folder, userEntityRef: text }),
    ).toThrow(/full entity ref/);
  });

  it.each(corpus.filter(text => text.trim()).map(text => [text]))(
    'is no Markdown as the name of the requester: %j',
    displayName => {
      const body = pullRequestBody({
        description: 'Brings it.',
        folders: [folder],
        requester: { userEntityRef, displayName },
      });
      const paragraphs = body.split('\n\n');
      expect(paragraphs).toHaveLength(3);
      const [, , line] = paragraphs;
      const [name] = line.split(' (`user:default/guest`)');
      const shown = name.replace('Requested by ', '').replace(/&#\d+;/g, '');
      expect(shown).not.toMatch(/[\\`*_{}[\]()<>#+\-.!|@&~:/\n\r]/);
      expect(shown.length).toBeLessThanOrEqual(100);
    },
  );
});
