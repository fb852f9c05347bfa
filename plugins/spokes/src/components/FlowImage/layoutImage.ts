import { Edge, edgeInto } from '../../graph/edgeInto';
import { FlowItem } from '../../graph/foldHealthy';
import { places } from '../../graph/places';
import { FlowGroup, Lanes } from '../../graph/toLanes';
import { seenAt } from '../../graph/seenAt';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { Tone } from '../../graph/toneOf';
import { TracedView } from '../IngressCard/TracedView';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { wrapText } from './wrapText';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of a path, in pixels: what stands where, and nothing of how it looks. */
export interface ImageLayout {
  width: number;
  height: number;
  heading: string[];
  frames: (Box & { title: string })[];
  hops: (Box & { tone: Tone; name: string[]; text: string[] })[];
  labels: { x: number; y: number; text: string }[];
  /** Each from its first point to its last, where the arrow is. */
  edges: { edge: Edge; points: [x: number, y: number][] }[];
}

const margin = 16;
const column = 196;
const gap = 34;
const inset = 10;
export const lineHeight = 16;
const top = 84;
const firstHop = top + 34;
const letters = 25;
const widestAddress = 120;

/** Lays a path out as the drawing does: places from left to right, the request above and the answer below it. */
export function layoutImage(options: {
  t: SpokesTranslation;
  view: TracedView;
  lanes: Lanes;
}): ImageLayout {
  const { t, view, lanes } = options;
  const { trace } = view;
  const groups = [...lanes.request, ...lanes.answer];
  const shown = places.filter(
    place =>
      place === 'internet' || groups.some(group => group.place === place),
  );
  const left = (place: FlowGroup['place']) =>
    margin + shown.indexOf(place) * (column + gap);

  const stack = (group: FlowGroup, from: number) => {
    let y = from;
    return group.items.map(item => {
      const words = wordsOf(t, item);
      const height =
        (words.name.length + words.text.length) * lineHeight + inset;
      const hop = {
        x: left(group.place) + inset,
        y,
        width: column - 2 * inset,
        height,
        ...words,
      };
      y += height + inset;
      return hop;
    });
  };
  const endOf = (hops: Box[], otherwise: number) =>
    Math.max(otherwise, ...hops.map(({ y, height }) => y + height));

  const request = lanes.request.flatMap(group => stack(group, firstHop));
  const answerTop = endOf(request, firstHop) + 2 * gap;
  const answer = lanes.answer.flatMap(group => stack(group, answerTop));
  const bottom = endOf(answer, answerTop + lineHeight) + inset;

  const edge = (index: number) => edgeInto(groups, index, trace.firstBlocking);
  const at = firstHop + lineHeight;
  const back = answerTop + lineHeight;
  const last = shown[shown.length - 1];
  const lastBox = request.filter(({ x }) => x === left(last) + inset).at(-1);
  const middle = left(last) + column / 2;
  const edges: ImageLayout['edges'] = [
    ...lanes.request.flatMap(({ place }, index) =>
      place === 'internet'
        ? []
        : [
            {
              edge: edge(index),
              points: [
                [left(place) - gap, at],
                [left(place), at],
              ] as [number, number][],
            },
          ],
    ),
    ...[...lanes.answer, undefined].map((group, index, all) => {
      const before = all[index - 1];
      const to = left(group?.place ?? 'internet') + column;
      const start: [number, number][] =
        before || !lastBox
          ? [[left(before?.place ?? last), back]]
          : [
              [middle, lastBox.y + lastBox.height],
              [middle, back],
            ];
      return {
        edge: edge(lanes.request.length + index),
        points: [...start, [to, back]] as [number, number][],
      };
    }),
  ];

  return {
    width: 2 * margin + shown.length * (column + gap) - gap,
    height: bottom + margin,
    heading: [
      ...wrapText(trace.url ?? t('url.none'), widestAddress),
      [
        t(`verdict.${viewVerdict(view)}`),
        trace.firstBlocking &&
          t('flow.blockedAt', { hop: t(`hop.${trace.firstBlocking}`) }),
        `· ${t('age.asOf', { time: trace.observedAt })}`,
      ]
        .filter(Boolean)
        .join(' '),
    ],
    frames: shown.map(place => ({
      x: left(place),
      y: top,
      width: column,
      height: bottom - top,
      title: t(`flow.place.${place}`),
    })),
    hops: [...request, ...answer],
    // The request begins at the title of the internet, and its answer ends below.
    labels: [{ x: left('internet') + 12, y: back + 4, text: t('flow.answer') }],
    edges,
  };
}

function wordsOf(t: SpokesTranslation, item: FlowItem) {
  if (item.kind === 'fold') {
    const { steps, tone } = item;
    const [first, last] = [steps[0], steps[steps.length - 1]];
    return {
      tone,
      name: wrapText(
        `${toneGlyphs[tone]} ${t(`flow.folded.${tone}`, {
          count: steps.length,
        })}`,
        letters,
      ),
      text: wrapText(
        `${t(`hop.${first.hop}`)} … ${t(`hop.${last.hop}`)}`,
        letters,
      ),
    };
  }
  const { hop, tone, result, cause, zones = [] } = item.step;
  const seen = cause
    ? t('rows.follows', { cause: t(`hop.${cause.hop}`) })
    : seenAt(result);
  return {
    tone,
    name: wrapText(`${toneGlyphs[tone]} ${t(`hop.${hop}`)}`, letters),
    text: [
      ...wrapText(
        [tone !== 'pass' && t(`rowStatus.${tone}`), seen]
          .filter(Boolean)
          .join(': '),
        letters,
      ),
      ...zones.map(({ zone, outcome }) => `${zone}: ${t(`zones.${outcome}`)}`),
    ],
  };
}
