import type { DeliveryKind } from '../../src/contract/order.ts';
import type { SignatureType } from '../../src/contract/signature.ts';

/** One line of a mass order; null where it says nothing that can be ordered. */
export interface BulkLine {
  /** As an editor counts them: the heading is 1. */
  readonly line: number;
  readonly email: string;
  readonly signatureType: SignatureType | null;
  readonly delivery: DeliveryKind | null;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export const bulkHeading: readonly string[] = ['EMAIL', 'SIGNATUR-TYPE', 'LEVERING'];

const signatureTypes: Readonly<Record<string, SignatureType>> = {
  KEYFILE: 'keyfile',
  NØGLEFIL: 'keyfile',
  NOEGLEFIL: 'keyfile',
  KEYCARD: 'keycard',
  NØGLEKORT: 'keycard',
  NOEGLEKORT: 'keycard',
};

const deliveries: Readonly<Record<string, DeliveryKind>> = {
  INSTANT: 'instant',
  STRAKS: 'instant',
  STRAKSUDSTEDT: 'instant',
  POST: 'post',
};

/** Cells between `;`; one in quotes may hold `;`, line breaks and doubled quotes. Null where a quote never ends. */
function readRows(content: string): Row[] | null {
  const rows: { line: number; cells: string[] }[] = [];
  const text = content.replace(/^\uFEFF/, '');
  let [cell, cells, line, begun, quoted]: [string, string[], number, number, boolean] = ['', [], 1, 1, false];
  const endRow = () => {
    rows.push({ line: begun, cells: [...cells, cell] });
    [cell, cells] = ['', []];
  };
  for (let at = 0; at < text.length; at += 1) {
    const symbol = text[at]!;
    const isBreak = symbol === '\n' || (symbol === '\r' && text[at + 1] !== '\n');
    if (isBreak) line += 1;
    if (symbol === '"' && quoted && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (symbol === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
    } else if (quoted) {
      cell += symbol;
    } else if (symbol === ';') {
      cells.push(cell);
      cell = '';
    } else if (isBreak) {
      endRow();
      begun = line;
    } else if (symbol !== '\r') {
      cell += symbol;
    }
  }
  if (quoted) return null;
  endRow();
  return rows;
}

/** Reads a mass order: `;`-separated under its heading. Null where it is no such file. */
export function readBulkFile(content: string): BulkLine[] | null {
  const rows = readRows(content)?.map(({ line, cells }) => ({
    line,
    cells: cells.map((each) => each.trim()),
  }));
  const [heading, ...rest] = rows?.filter(({ cells }) => cells.some((cell) => cell !== '')) ?? [];
  const names = heading?.cells.map((name) => name.toUpperCase());
  if (names?.length !== bulkHeading.length || !bulkHeading.every((name) => names.includes(name))) return null;
  const cellOf = (cells: readonly string[], name: string) => cells[names.indexOf(name)] ?? '';
  return rest.map(({ line, cells }) => ({
    line,
    email: cellOf(cells, 'EMAIL'),
    signatureType: signatureTypes[cellOf(cells, 'SIGNATUR-TYPE').toUpperCase()] ?? null,
    delivery: deliveries[cellOf(cells, 'LEVERING').toUpperCase()] ?? null,
  }));
}
