import { lines } from './paragraph.mjs';

const PADDING = 4;

/** The rows of a table with their heights; rows that a cell spans together are one group, which is never parted. */
export function tableRows(canvas, grid) {
  const cells = grid.rows.map((row, r) => row.cells.map(cell => measured(canvas, grid, cell, r)));
  const heights = grid.rows.map((_, r) => Math.max(0, ...cells[r].filter(cell => cell.rows === 1).map(cell => cell.height)));
  for (const cell of cells.flat().filter(cell => cell.rows > 1)) {
    const last = cell.row + cell.rows - 1;
    const others = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last], cell.height - others);
  }

  const groups = [];
  for (let start = 0; start < heights.length;) {
    let end = start + 1;
    for (let r = start; r < end; r++) end = Math.max(end, ...cells[r].map(cell => r + cell.rows));
    groups.push(group(canvas, grid, cells, heights, start, end));
    start = end;
  }

  return groups;
}

function measured(canvas, grid, cell, row) {
  const width = sum(grid.widths, cell.column, cell.column + cell.columns);
  const content = stack(canvas, cell.blocks, width - 2 * PADDING);
  return { ...cell, row, width, content, height: content.height + PADDING };
}

/** The blocks of a cell below each other. */
function stack(canvas, blocks, width) {
  const parts = blocks.flatMap(block => block.kind === 'para' ? lines(canvas, block, width) : tableRows(canvas, block));
  return {
    height: parts.reduce((total, part) => total + part.height, 0),
    draw(x, y) {
      for (const part of parts) {
        part.draw(x, y);
        y += part.height;
      }
    },
  };
}

function group(canvas, grid, cells, heights, start, end) {
  return {
    heading: grid.rows[start].heading,
    height: sum(heights, start, end),
    draw(x, y) {
      for (const cell of cells.slice(start, end).flat()) {
        const left = x + sum(grid.widths, 0, cell.column);
        const top = y + sum(heights, start, cell.row);
        cell.content.draw(left + PADDING, top + PADDING / 2);
        if (grid.ruled) canvas.border(left, top, cell.width, sum(heights, cell.row, cell.row + cell.rows));
      }
    },
  };
}

function sum(values, from, to) {
  return values.slice(from, to).reduce((total, value) => total + value, 0);
}
