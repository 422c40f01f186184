import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

/** Draws with pdfkit; borders are strokes, a rectangle a cell. Unit: points from the upper left corner, text by its baseline. */
export class PdfKitCanvas {
  static async start(fonts) {
    const canvas = new PdfKitCanvas();
    canvas.document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: true });
    for (const [name, path] of Object.entries(fonts)) canvas.document.registerFont(name, path);
    return canvas;
  }

  has(font, character) {
    this.document.font(font);
    return this.document._font.font.hasGlyphForCodePoint(character.codePointAt(0));
  }

  width(text, font, size) {
    return this.document.font(font).fontSize(size).widthOfString(text);
  }

  text(text, x, baseline, font, size) {
    this.document.font(font).fontSize(size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  line(x1, y1, x2, y2, thickness) {
    this.document.lineWidth(thickness).moveTo(x1, y1).lineTo(x2, y2).stroke();
  }

  border(x, y, width, height) {
    this.document.lineWidth(0.5).rect(x, y, width, height).stroke();
  }

  shade(x, y, width, height) {
    this.document.rect(x, y, width, height).fill('#808080').fillColor('black');
  }

  newPage() {
    this.document.addPage();
  }

  async save(path) {
    const file = createWriteStream(path);
    this.document.pipe(file);
    this.document.end();
    await finished(file);
  }
}
