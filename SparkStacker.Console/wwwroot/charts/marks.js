// Arrows at the crosses and dots at the fills. Beyond some forty arrows in view their letters are noise.

const lettersUpTo = 40;

export class Marks {
  #markers;
  #theme;
  #crosses = [];
  #fills = [];
  #letters = true;
  #since = 0;

  constructor(library, series, theme) {
    this.#markers = library.createSeriesMarkers(series, []);
    this.#theme = theme;
  }

  load(rows) {
    this.#since = rows[0]?.time ?? 0;
    this.#crosses = rows.filter(row => row.side !== 0).map(({ time, side }) => ({ time, side }));
    this.draw();
  }

  // The newest row again: its cross may appear, change or vanish until the candle is closed.
  update(row) {
    const last = this.#crosses.at(-1);
    const known = last?.time === row.time ? last.side : 0;
    if (known === row.side) {
      return;
    }

    if (known !== 0) {
      this.#crosses.pop();
    }

    if (row.side !== 0) {
      this.#crosses.push({ time: row.time, side: row.side });
    }

    this.draw();
  }

  // Each fill: { time, price, kind: 'entry' | 'gain' | 'loss' }.
  setFills(fills) {
    this.#fills = fills;
    this.draw();
  }

  recolor(theme) {
    this.#theme = theme;
    this.draw();
  }

  // From and to in seconds; called whenever the view moves.
  look(from, to) {
    let count = 0;
    for (let i = this.#crosses.length - 1; i >= 0 && this.#crosses[i].time >= from; i--) {
      count += this.#crosses[i].time <= to ? 1 : 0;
    }

    const letters = count <= lettersUpTo;
    if (letters !== this.#letters) {
      this.#letters = letters;
      this.draw();
    }
  }

  draw() {
    const { profit, loss, text2 } = this.#theme;
    const colors = { entry: text2, gain: profit, loss };
    const arrows = this.#crosses.map(({ time, side }) => side > 0
      ? { time, position: 'belowBar', shape: 'arrowUp', color: profit, size: 0.8, text: this.#letters ? 'B' : '' }
      : { time, position: 'aboveBar', shape: 'arrowDown', color: loss, size: 0.8, text: this.#letters ? 'S' : '' });
    // The library would draw a fill from before the first candle at that candle.
    const dots = this.#fills.filter(fill => fill.time >= this.#since).map(({ time, price, kind }) =>
      ({ time, price, position: 'atPriceMiddle', shape: kind === 'entry' ? 'circle' : 'square', color: colors[kind], size: 0.4 }));
    this.#markers.setMarkers([...arrows, ...dots].sort((a, b) => a.time - b.time));
  }
}
