import { emptyBox, mathBox, rowBox, textBox } from './boxes.mjs';

const words = new Intl.Segmenter('th', { granularity: 'word' });
const SIZE = 11;
const TITLE_SIZE = 13;
const TAB = 34;
const INDENT = 28;

/** The lines of a paragraph in a given width: boxes with their distance from the left. Thai is wrapped between words, which nothing sets apart. */
export function lines(canvas, para, width) {
  const indent = para.label ? INDENT : 0;
  const broken = wrap(pieces(canvas, para, width - indent), width - indent);
  return broken.map((line, i) => {
    const box = rowBox(joined(canvas, line));
    const left = para.look === 'title' || para.look === 'centred' ? (width - box.width) / 2 : indent;
    const label = i === 0 && para.label ? textBox(canvas, para.label, 'regular', SIZE) : null;
    const size = para.look === 'title' ? TITLE_SIZE : SIZE;
    return {
      height: Math.max(box.ascent, size) + Math.max(box.descent, 0.5 * size) + 0.1 * size,
      draw(x, y) {
        const baseline = y + Math.max(box.ascent, size);
        label?.draw(x + indent / 2, baseline);
        box.draw(x + left, baseline);
      },
    };
  });
}

/** What a line may be made of, in order: words of one font each, boxes, and ends of lines. */
function pieces(canvas, para, width) {
  const size = para.look === 'title' ? TITLE_SIZE : SIZE;
  const found = [];
  for (const inline of para.inlines) {
    const font = inline.bold || para.look === 'title' || para.look === 'label' ? 'bold' : 'regular';
    if (inline.text !== undefined) {
      for (const text of unbreakable(inline.text)) found.push({ text, font, size, width: textBox(canvas, text, font, size).width });
    } else if (inline.kind === 'break') {
      found.push({ end: true });
    } else {
      found.push(boxed(canvas, inline, size, width));
    }
  }

  return found;
}

/** A line may be broken at a space and between two Thai words; nowhere else. */
function unbreakable(text) {
  const parts = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    const apart = last === undefined || /\s/.test(segment[0]) || /\s$/.test(last) || (/\p{Script=Thai}$/u.test(last) && /^[ก-ฮเ-ไ]/.test(segment));
    if (apart) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }

  return parts;
}

function boxed(canvas, inline, size, width) {
  if (inline.kind === 'tab') return { box: emptyBox(TAB), width: TAB };
  if (inline.kind === 'tick') return { text: inline.ticked ? '☑' : '☐', font: 'symbols', size, width: canvas.width('☐', 'symbols', size) };
  if (inline.kind === 'picture') {
    const draw = (x, baseline) => canvas.shade(x, baseline - inline.height, inline.width, inline.height);
    return { box: { width: inline.width, ascent: inline.height, descent: 0, draw }, width: inline.width };
  }

  // An equation that is too wide is set smaller, as people do by hand.
  let box = mathBox(canvas, inline.root, size);
  if (box.width > width) box = mathBox(canvas, inline.root, (size * width) / box.width);
  return { box, width: box.width };
}

function wrap(found, width) {
  const broken = [[]];
  let used = 0;
  for (const piece of found) {
    const blank = piece.text?.trim() === '';
    if (piece.end || (used > 0 && !blank && used + piece.width > width + 0.01)) {
      broken.push([]);
      used = 0;
    }

    if (piece.end || (blank && used === 0 && broken.length > 1)) continue;
    broken.at(-1).push(piece);
    used += piece.width;
  }

  return broken;
}

/** Neighbouring words of one font are drawn as one text. */
function joined(canvas, line) {
  const runs = [];
  for (const piece of line) {
    const last = runs.at(-1);
    if (piece.text !== undefined && last?.text !== undefined && last.font === piece.font) last.text += piece.text;
    else runs.push({ ...piece });
  }

  const last = runs.at(-1);
  if (last?.text !== undefined) last.text = last.text.trimEnd();
  return runs.map(run => run.box ?? textBox(canvas, run.text, run.font, run.size));
}
