// node print.mjs pdfkit|pdf-lib MODEL.json OUT.pdf: draws a page model, text by coordinates and lines by themselves.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Flow } from './flow.mjs';
import { PdfKitCanvas } from './pdfkit-canvas.mjs';
import { PdfLibCanvas } from './pdf-lib-canvas.mjs';

const [producer, model, out] = process.argv.slice(2);
const resolve = createRequire(import.meta.url).resolve;
const fonts = {
  regular: resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'),
  // Of the Debian package fonts-dejavu-core: what Sarabun lacks.
  symbols: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
};

const canvas = await (producer === 'pdfkit' ? PdfKitCanvas : PdfLibCanvas).start(fonts);
new Flow(canvas).put(JSON.parse(await readFile(model, 'utf8')));
await canvas.save(out);
