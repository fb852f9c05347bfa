import { markdown } from './markdown';

describe('markdown', () => {
  it('shows headings, lists, tables and code', () => {
    const { text } = markdown(
      '## What\n\n- one\n\n| a | b |\n|---|---|\n| `c` | group&#58;d |',
    );
    expect(text).toContain('<h2>What</h2>');
    expect(text).toContain('<li>one</li>');
    expect(text).toContain('<td><code>c</code></td>');
    expect(text).toContain('<td>group:d</td>');
  });

  it.each([
    ['<script>alert(1)</script>', '<script'],
    ['<img src=x onerror=alert(1)>', '<img'],
    ['![x](http://example.com/x.png)', '<img'],
    ['[x](javascript:alert(1))', 'href'],
    ['[x](data:text/html,x)', 'href'],
    ['[x](/api/sandbox/faults)', 'href'],
  ])('shows %s as text', (source, never) => {
    expect(markdown(source).text).not.toContain(never);
  });

  it('writes out what a reader would not see', () => {
    expect(markdown('a\u202eb').text).toContain('a\\u202eb');
  });
});
