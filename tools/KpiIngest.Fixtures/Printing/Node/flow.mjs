import { lines } from './paragraph.mjs';
import { tableRows } from './table.mjs';

const TOP = 57;
const LEFT = 57;
const WIDTH = 482;
const BOTTOM = 785;
const PADDING = 4;

/** Puts blocks on pages from top to bottom. A row stays on one page, but the rows of a frame (a table of one column) go on over pages. */
export class Flow {
  constructor(canvas) {
    this.canvas = canvas;
    this.y = TOP;
    this.frames = [];
  }

  put(blocks, x = LEFT, width = WIDTH) {
    for (const block of blocks) {
      if (block.kind === 'para') this.paragraph(block, x, width);
      else if (block.widths.length === 1) this.frame(block, x);
      else this.table(block, x);
    }
  }

  paragraph(para, x, width) {
    if (para.breakBefore) this.newPage();
    for (const line of lines(this.canvas, para, width)) {
      this.need(line.height);
      line.draw(x, this.y);
      this.y += line.height;
    }
  }

  table(grid, x) {
    const groups = tableRows(this.canvas, grid);
    const heading = groups.filter(group => group.heading);
    this.y += PADDING;
    for (const group of groups) {
      if (this.need(group.height) && !group.heading) heading.forEach(head => this.group(head, x));
      this.group(group, x);
    }

    this.y += PADDING;
  }

  group(group, x) {
    group.draw(x, this.y);
    this.y += group.height;
  }

  frame(grid, x) {
    const width = grid.widths[0];
    for (const row of grid.rows) {
      this.need(40);
      const frame = { x, width, top: this.y };
      this.canvas.line(x, this.y, x + width, this.y, 0.5);
      this.frames.push(frame);
      this.y += PADDING;
      this.put(row.cells[0].blocks, x + PADDING, width - 2 * PADDING);
      this.y += PADDING;
      this.frames.pop();
      this.sides(frame);
      this.canvas.line(x, this.y, x + width, this.y, 0.5);
    }
  }

  /** True where a new page was begun to have this much room. */
  need(height) {
    if (this.y + height <= BOTTOM) return false;
    this.newPage();
    return true;
  }

  newPage() {
    for (const frame of this.frames) {
      this.sides(frame);
      this.canvas.line(frame.x, this.y, frame.x + frame.width, this.y, 0.5);
    }

    this.canvas.newPage();
    this.y = TOP;
    for (const frame of this.frames) {
      frame.top = this.y;
      this.canvas.line(frame.x, this.y, frame.x + frame.width, this.y, 0.5);
    }
  }

  sides(frame) {
    this.canvas.line(frame.x, frame.top, frame.x, this.y, 0.5);
    this.canvas.line(frame.x + frame.width, frame.top, frame.x + frame.width, this.y, 0.5);
  }
}
