import { COLUMN_BITS, COLUMN_MASK, COST_MASK, type Graph } from './graph';
import { Heap } from './heap';

/** Fields of a column's record. */
const PRICE = 0, DISTANCE = 1, FROM = 2, FREE = 3;
/** Fields of a row's record. */
const DUAL = 0, REACHED = 1, VIA = 2, SEEN = 3;
const FAR = 0x7fffffff;

/**
 * Successive shortest augmenting paths on a sparse graph with capacities (after Jonker and Volgenant 1987).
 * Invariants between searches: dual(row) + price(column) ≤ cost for every pair, equal for matched pairs; price ≤ 0, and 0
 * while the column has room; dual ≤ skip, equal for a row with an unplaced unit.
 */
export class Engine {
  /** Per column: price, distance in this search, the row it was reached from, room left. */
  private readonly columns: Int32Array;
  /** Per row: dual, distance in this search, the slot it leaves when moved, the search that saw it. */
  private readonly rows: Int32Array;
  /** Columns + 1 offsets of slots; a column's matched rows are its first slots. */
  readonly slotBegin: Int32Array;
  readonly slotRow: Int32Array;
  private readonly slotColumn: Int32Array;
  private readonly queue: Int32Array;
  private readonly touched: Int32Array;
  private readonly heap = new Heap();
  private searches = 0;

  constructor(readonly graph: Graph) {
    this.columns = new Int32Array(4 * graph.columns);
    this.rows = new Int32Array(4 * graph.rows);
    this.slotBegin = new Int32Array(graph.columns + 1);
    for (let column = 0; column < graph.columns; column++) {
      this.columns[4 * column + DISTANCE] = FAR;
      this.columns[4 * column + FREE] = graph.room[column]!;
      this.slotBegin[column + 1] = this.slotBegin[column]! + graph.room[column]!;
    }
    const slots = this.slotBegin[graph.columns]!;
    this.slotRow = new Int32Array(slots).fill(-1);
    this.slotColumn = new Int32Array(slots);
    for (let column = 0; column < graph.columns; column++) {
      this.slotColumn.fill(column, this.slotBegin[column]!, this.slotBegin[column + 1]!);
    }
    this.queue = new Int32Array(graph.rows);
    this.touched = new Int32Array(graph.columns);
  }

  price(column: number): number {
    return this.columns[4 * column + PRICE]!;
  }

  dual(row: number): number {
    return this.rows[4 * row + DUAL]!;
  }

  /** Takes up a state that satisfies the invariants: the row's dual before its units are placed. */
  setDual(row: number, dual: number): void {
    this.rows[4 * row + DUAL] = dual;
  }

  /** Takes up a state that satisfies the invariants: a matched pair and the column's price. */
  occupy(column: number, row: number, price: number): void {
    this.columns[4 * column + PRICE] = price;
    this.slotRow[this.slotBegin[column + 1]! - this.columns[4 * column + FREE]!--] = row;
  }

  /** Calls back for each row matched to the column. */
  eachRowOf(column: number, visit: (row: number) => void): void {
    const end = this.slotBegin[column + 1]! - this.columns[4 * column + FREE]!;
    for (let slot = this.slotBegin[column]!; slot < end; slot++) visit(this.slotRow[slot]!);
  }

  /** Places so many units of the row, or leaves them unplaced where that is best; others may move, or lose their place. */
  place(row: number, units = this.graph.supply[row]!): void {
    for (let unit = units; unit > 0; unit--) {
      this.raise(row);
      if (this.dual(row) === this.graph.skip[row]) return;
      this.search(row);
    }
  }

  /** Lifts the row's dual to the largest that keeps every pair's reduced cost at or above 0. */
  private raise(row: number): void {
    const { columns, graph: { begin, pairs, skip, tier } } = this;
    let dual = skip[row]!;
    for (let at = begin[row]!, end = begin[row + 1]!; at < end; at++) {
      const pair = pairs[at]!;
      const cost = ((pair >>> COLUMN_BITS) & COST_MASK) + (tier & ~(pair >> 31));
      if (cost >= dual) break;
      const reduced = cost - columns[4 * (pair & COLUMN_MASK)]!;
      if (reduced < dual) dual = reduced;
    }
    this.rows[4 * row + DUAL] = dual;
  }

  private search(source: number): void {
    const { columns, rows, slotBegin, slotRow, queue, touched, heap, graph: { begin, pairs, skip, tier } } = this;
    const search = ++this.searches;
    rows[4 * source + REACHED] = 0;
    rows[4 * source + SEEN] = search;
    queue[0] = source;
    let head = 0, tail = 1, touchedCount = 0, distance = 0;
    let best = FAR, lastColumn = -1, lastRow = source;
    heap.clear();
    search: for (;;) {
      while (head < tail) {
        const row = queue[head++]!;
        const base = distance - rows[4 * row]!;
        if (base + skip[row]! < best) {
          best = base + skip[row]!;
          lastRow = row;
          lastColumn = -1;
          if (best === distance) break search;
        }
        for (let at = begin[row]!, end = begin[row + 1]!; at < end; at++) {
          const pair = pairs[at]!;
          const through = base + ((pair >>> COLUMN_BITS) & COST_MASK) + (tier & ~(pair >> 31));
          if (through >= best) break;
          const column = pair & COLUMN_MASK;
          const record = 4 * column;
          const reached = through - columns[record]!;
          if (reached >= best || reached >= columns[record + DISTANCE]!) continue;
          if (columns[record + DISTANCE] === FAR) touched[touchedCount++] = column;
          columns[record + DISTANCE] = reached;
          columns[record + FROM] = row;
          if (columns[record + FREE]! > 0) {
            best = reached;
            lastColumn = column;
            if (best === distance) break search;
          } else if (reached === distance) {
            for (let slot = slotBegin[column]!, last = slotBegin[column + 1]!; slot < last; slot++) {
              const next = 4 * slotRow[slot]!;
              if (rows[next + SEEN] === search) continue;
              rows[next + SEEN] = search;
              rows[next + REACHED] = distance;
              rows[next + VIA] = slot;
              queue[tail++] = next >> 2;
            }
          } else heap.push(reached, column);
        }
      }
      for (;;) {
        if (heap.empty || heap.key >= best) break search;
        distance = heap.key;
        const column = heap.pop();
        if (columns[4 * column + DISTANCE] !== distance) continue;
        for (let slot = slotBegin[column]!, last = slotBegin[column + 1]!; slot < last; slot++) {
          const next = 4 * slotRow[slot]!;
          if (rows[next + SEEN] === search) continue;
          rows[next + SEEN] = search;
          rows[next + REACHED] = distance;
          rows[next + VIA] = slot;
          queue[tail++] = next >> 2;
        }
        break;
      }
    }
    this.reprice(best, tail, touchedCount);
    this.augment(source, lastRow, lastColumn);
  }

  private reprice(best: number, seen: number, touchedCount: number): void {
    const { columns, rows, queue, touched } = this;
    for (let at = 0; at < seen; at++) {
      const record = 4 * queue[at]!;
      rows[record]! += best - rows[record + REACHED]!;
    }
    for (let at = 0; at < touchedCount; at++) {
      const record = 4 * touched[at]!;
      const gap = best - columns[record + DISTANCE]!;
      if (gap > 0) columns[record]! -= gap;
      columns[record + DISTANCE] = FAR;
    }
  }

  private augment(source: number, lastRow: number, lastColumn: number): void {
    const { columns, rows, slotBegin, slotRow, slotColumn } = this;
    if (lastColumn < 0 && lastRow === source) return;
    let slot: number;
    let column: number;
    if (lastColumn < 0) {
      slot = rows[4 * lastRow + VIA]!;
      column = slotColumn[slot]!;
    } else {
      column = lastColumn;
      slot = slotBegin[column + 1]! - columns[4 * column + FREE]!--;
    }
    for (;;) {
      const row = columns[4 * column + FROM]!;
      slotRow[slot] = row;
      if (row === source) return;
      slot = rows[4 * row + VIA]!;
      column = slotColumn[slot]!;
    }
  }
}
