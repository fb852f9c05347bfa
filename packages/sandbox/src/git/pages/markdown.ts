import MarkdownIt from 'markdown-it';
import { Html, showInvisible } from './markup';

/** HTML stays text, links lead to the web only, and nothing is loaded from elsewhere. */
const parser = new MarkdownIt({ html: false }).disable('image');
parser.validateLink = url => /^https?:\/\//i.test(url);

/** The text of a pull request, as a git host shows it. */
export const markdown = (text: string) =>
  new Html(parser.render(showInvisible(text)));
