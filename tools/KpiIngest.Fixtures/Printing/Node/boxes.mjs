// Boxes have a width, an ascent and a descent in points, and draw themselves at a place on the baseline.

/** A text in one font, or in several where the first lacks a character. */
export function textBox(canvas, text, font, size) {
  const runs = [];
  for (const character of text) {
    const name = canvas.has(font, character) ? font : 'symbols';
    if (runs.at(-1)?.font === name) runs.at(-1).text += character;
    else runs.push({ font: name, text: character });
  }

  for (const run of runs) run.width = canvas.width(run.text, run.font, size);
  return {
    width: runs.reduce((sum, run) => sum + run.width, 0),
    ascent: size,
    descent: 0.4 * size,
    draw(x, baseline) {
      for (const run of runs) {
        canvas.text(run.text, x, baseline, run.font, size);
        x += run.width;
      }
    },
  };
}

/** Boxes side by side. */
export function rowBox(boxes) {
  return {
    width: boxes.reduce((sum, box) => sum + box.width, 0),
    ascent: Math.max(0, ...boxes.map(box => box.ascent)),
    descent: Math.max(0, ...boxes.map(box => box.descent)),
    draw(x, baseline) {
      for (const box of boxes) {
        box.draw(x, baseline);
        x += box.width;
      }
    },
  };
}

/** A box higher or lower than the baseline. */
export function raisedBox(box, by) {
  return {
    width: box.width,
    ascent: box.ascent + by,
    descent: box.descent - by,
    draw: (x, baseline) => box.draw(x, baseline - by),
  };
}

export function emptyBox(width) {
  return { width, ascent: 0, descent: 0, draw() {} };
}

/** An equation; a fraction is its bar and what stands above and below it. */
export function mathBox(canvas, node, size) {
  const box = inner => mathBox(canvas, inner, size);
  const text = (characters, of = size) => textBox(canvas, characters, 'regular', of);
  switch (node.kind) {
    case 'row': return rowBox(node.parts.map(box));
    case 'text': return text(node.text);
    case 'brackets': return rowBox([text('('), box(node.body), text(')')]);
    case 'sum': return rowBox([text('∑', 1.3 * size), box(node.body)]);
    case 'sub': return rowBox([text(node.symbol), raisedBox(text(node.index, 0.7 * size), -0.2 * size)]);
    case 'fraction': return fractionBox(canvas, box(node.numerator), box(node.denominator), size);
    default: throw new Error(`no such equation: ${node.kind}`);
  }
}

function fractionBox(canvas, numerator, denominator, size) {
  const width = Math.max(numerator.width, denominator.width) + 0.4 * size;
  const axis = 0.3 * size;
  const gap = 0.1 * size;
  return {
    width,
    ascent: axis + gap + numerator.descent + numerator.ascent,
    descent: gap + denominator.ascent + denominator.descent - axis,
    draw(x, baseline) {
      canvas.line(x, baseline - axis, x + width, baseline - axis, 0.5);
      numerator.draw(x + (width - numerator.width) / 2, baseline - axis - gap - numerator.descent);
      denominator.draw(x + (width - denominator.width) / 2, baseline - axis + gap + denominator.ascent);
    },
  };
}
