import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExportLanguage } from '../export/export-words';
import { REPORT } from './report.typ';
import type { ReportWords } from './report-words';

export interface ReportDocument {
  readonly language: ExportLanguage;
  readonly words: ReportWords;
  readonly school: string;
  readonly cohort: string;
  readonly made: string;
  readonly numbers: readonly { readonly value: string; readonly label: string; readonly note: string }[];
  /** Exercise, given, begun, sent, accepted. */
  readonly work: readonly (readonly string[])[];
  /** A row: student, state, day of sending, late. */
  readonly exercises: readonly { readonly title: string; readonly due: string; readonly rows: readonly (readonly string[])[] }[];
}

/**
 * What each package shows to the outside, and its fonts seen from there: Latin, Greek, Cyrillic and Devanagari; Hebrew, Armenian, Georgian and more; Arabic; Ethiopic; Chinese,
 * Japanese and Korean. What the system has installed comes after them.
 */
const FONTS: readonly (readonly [shown: string, ...files: string[]])[] = [
  ['@embedpdf/fonts-latin', '../fonts/NotoSans-Regular.ttf', '../fonts/NotoSans-SemiBold.ttf'],
  ['dejavu-fonts-ttf/package.json', 'ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'],
  ['@embedpdf/fonts-arabic', '../fonts/NotoNaskhArabic-Regular.ttf', '../fonts/NotoNaskhArabic-Bold.ttf'],
  ['@expo-google-fonts/noto-sans-ethiopic', '400Regular/NotoSansEthiopic_400Regular.ttf'],
  ['@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf', '../fonts/NotoSansHans-Bold.otf'],
];

/**
 * A report as PDF, tagged for screen readers (PDF/UA-1). Nothing is fetched: program and fonts are packages.
 * Where no font has a letter of a name, the report says so and is made without the standard, which demands every letter.
 */
export async function typeset(document: ReportDocument): Promise<Buffer> {
  // Fifty megabytes of program, wanted by few: loaded with the first report.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths: FONTS.flatMap(([shown, ...files]) => files.map(file => join(dirname(resolve(shown)), file))) }] });
  const compile = (lost: boolean) => {
    const made = compiler.compile({ mainFileContent: REPORT, inputs: { data: JSON.stringify({ ...document, lost }) } });
    if (!made.result) throw new Error(`the report cannot be set: ${JSON.stringify(compiler.fetchDiagnostics(made.takeDiagnostics() as never))}`);
    return made.result;
  };
  try {
    return compiler.pdf(compile(false), { pdfStandard: 'ua-1' });
  } catch (failure) {
    if (!String(failure).includes('could not be displayed with font')) throw failure;
    return compiler.pdf(compile(true));
  }
}
