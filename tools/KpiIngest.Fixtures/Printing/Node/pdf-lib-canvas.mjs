import { readFile, writeFile } from 'node:fs/promises';
import fontkit from '@pdf-lib/fontkit';
import { PageSizes, PDFDocument, rgb } from 'pdf-lib';

/** Draws with pdf-lib; borders are thin filled rectangles, a line each. Unit: points from the upper left corner, text by its baseline. */
export class PdfLibCanvas {
  static async start(fonts) {
    const canvas = new PdfLibCanvas();
    canvas.document = await PDFDocument.create();
    canvas.document.registerFontkit(fontkit);
    canvas.fonts = {};
    for (const [name, path] of Object.entries(fonts)) canvas.fonts[name] = await canvas.document.embedFont(await readFile(path), { subset: true });
    canvas.newPage();
    return canvas;
  }

  has(font, character) {
    return this.fonts[font].getCharacterSet().includes(character.codePointAt(0));
  }

  width(text, font, size) {
    return this.fonts[font].widthOfTextAtSize(text, size);
  }

  text(text, x, baseline, font, size) {
    this.page.drawText(text, { x, y: this.height - baseline, size, font: this.fonts[font] });
  }

  line(x1, y1, x2, y2, thickness) {
    this.fill(Math.min(x1, x2) - (x1 === x2 ? thickness / 2 : 0), Math.min(y1, y2) - (y1 === y2 ? thickness / 2 : 0),
      Math.max(thickness, Math.abs(x2 - x1)), Math.max(thickness, Math.abs(y2 - y1)), rgb(0, 0, 0));
  }

  border(x, y, width, height) {
    this.line(x, y, x + width, y, 0.5);
    this.line(x, y + height, x + width, y + height, 0.5);
    this.line(x, y, x, y + height, 0.5);
    this.line(x + width, y, x + width, y + height, 0.5);
  }

  shade(x, y, width, height) {
    this.fill(x, y, width, height, rgb(0.5, 0.5, 0.5));
  }

  newPage() {
    this.page = this.document.addPage(PageSizes.A4);
    this.height = this.page.getHeight();
  }

  async save(path) {
    await writeFile(path, await this.document.save());
  }

  fill(x, y, width, height, color) {
    this.page.drawRectangle({ x, y: this.height - y - height, width, height, color });
  }
}
