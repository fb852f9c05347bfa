import { Edge } from '../../graph/edgeInto';
import { Tone } from '../../graph/toneOf';
import { ImageLayout, lineHeight } from './layoutImage';

const svgNamespace = 'http://www.w3.org/2000/svg';

/* A picture goes where no theme follows it, so its colours are its own: dark on white, each at 4.5:1 or more. */
const ink = '#1f1f1f';
const quiet = '#5a5a5a';
const rim = '#c8c8c8';

const tones: Record<Tone, { stroke: string; fill: string; dash?: string }> = {
  pass: { stroke: '#0f6b33', fill: '#ffffff' },
  warn: { stroke: '#a04a00', fill: '#ffffff' },
  cause: { stroke: '#a01414', fill: '#ffe3e3' },
  consequence: { stroke: quiet, fill: '#ffffff', dash: '4 3' },
  wouldPass: { stroke: quiet, fill: '#ffffff', dash: '4 3' },
  skipped: { stroke: quiet, fill: '#ffffff', dash: '4 3' },
  unknown: { stroke: quiet, fill: '#ffffff', dash: '1 3' },
};

const strokes: Record<Edge, { stroke: string; width: number; dash?: string }> =
  {
    pass: { stroke: '#0f6b33', width: 2 },
    partly: { stroke: '#a04a00', width: 4 },
    broken: { stroke: '#a01414', width: 2, dash: '6 4' },
    wouldPass: { stroke: quiet, width: 2, dash: '6 4' },
    unknown: { stroke: quiet, width: 2, dash: '2 4' },
  };

/** A picture of a path as SVG. Built as a document and written by the browser, so that observed text cannot become markup. */
export function drawSvg(layout: ImageLayout): string {
  const { width, height, heading, frames, hops, labels, edges } = layout;
  const svg = node('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'system-ui, sans-serif',
    'font-size': 12,
  });
  const text = (
    words: string,
    x: number,
    y: number,
    look: { fill?: string; bold?: boolean; size?: number } = {},
  ) => {
    const { fill = ink, bold, size } = look;
    const element = node('text', {
      x,
      y,
      fill,
      ...(bold && { 'font-weight': 'bold' }),
      ...(size && { 'font-size': size }),
    });
    element.textContent = words;
    svg.append(element);
  };

  svg.append(node('rect', { width, height, fill: '#ffffff' }));
  heading.forEach((words, index) =>
    text(words, 16, 30 + index * 22, {
      bold: index === heading.length - 1,
      size: 14,
    }),
  );
  for (const { title, x, y, ...size } of frames) {
    svg.append(
      node('rect', { x, y, ...size, rx: 8, fill: 'none', stroke: rim }),
    );
    text(title, x + 12, y + 20, { fill: quiet, bold: true });
  }
  labels.forEach(({ text: words, x, y }) => text(words, x, y, { bold: true }));
  for (const { edge, points } of edges) {
    const { stroke, width: thick, dash } = strokes[edge];
    svg.append(
      node('polyline', {
        points: points.map(point => point.join(',')).join(' '),
        fill: 'none',
        stroke,
        'stroke-width': thick,
        ...(dash && { 'stroke-dasharray': dash }),
      }),
      node('polygon', { points: arrowhead(points), fill: stroke }),
    );
  }
  for (const { tone, name, text: seen, x, y, ...size } of hops) {
    const { stroke, fill, dash } = tones[tone];
    svg.append(
      node('rect', {
        x,
        y,
        ...size,
        rx: 4,
        fill,
        stroke,
        'stroke-width': tone === 'cause' ? 2.5 : 1.5,
        ...(dash && { 'stroke-dasharray': dash }),
      }),
    );
    [...name, ...seen].forEach((words, index) =>
      text(words, x + 8, y + lineHeight * (index + 1), {
        bold: index < name.length,
        ...(index < name.length && tone === 'cause' && { fill: stroke }),
      }),
    );
  }
  return new XMLSerializer().serializeToString(svg);
}

function node(name: string, attributes: Record<string, string | number>) {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  return element;
}

/** At the last point, in the direction in which the line comes to it. */
function arrowhead(points: ImageLayout['edges'][number]['points']): string {
  const [x, y] = points[points.length - 1];
  const [from] = points[points.length - 2];
  const back = from < x ? -8 : 8;
  return `${x},${y} ${x + back},${y - 5} ${x + back},${y + 5}`;
}
