import { number } from './numbers.js';

// Entry, stop and target of the open position: lines over the candles, each with its words at the left end, where they
// don't collide with the last price on the axis. A line that is too far away to show without pressing the candles flat
// waits as a label at the edge, with its price and an arrow.

const height = 18;
const legendHeight = 26;
const mostStretch = 2.5;

export class PriceLines {
  #series;
  #theme;
  #lines = [];
  #drawn = new Map();
  #fit = false;
  #decimals;
  #requestUpdate = () => {};
  #views = [{ zOrder: () => 'top', renderer: () => ({ draw: target => this.#draw(target) }) }];

  constructor(series, theme, decimals) {
    this.#series = series;
    this.#theme = theme;
    this.#decimals = decimals;
    series.attachPrimitive(this);
    // Price lines don't count in the automatic scale: without this a stop two percent away is out of sight.
    series.applyOptions({ autoscaleInfoProvider: base => this.#widen(base()) });
  }

  attached({ requestUpdate }) {
    this.#requestUpdate = requestUpdate;
  }

  paneViews() {
    return this.#views;
  }

  // Each line: { kind: 'entry' | 'stop' | 'target', price, title }.
  set(lines) {
    for (const [kind, line] of this.#drawn) {
      if (!lines.some(other => other.kind === kind)) {
        this.#series.removePriceLine(line);
        this.#drawn.delete(kind);
      }
    }

    this.#lines = lines;
    for (const line of lines) {
      const options = this.#options(line);
      const drawn = this.#drawn.get(line.kind);
      if (drawn) {
        drawn.applyOptions(options);
      } else {
        this.#drawn.set(line.kind, this.#series.createPriceLine(options));
      }
    }

    this.#requestUpdate();
  }

  // Whether the price scale reaches to all lines, however far away they are.
  set fit(value) {
    this.#fit = value;
    this.#series.priceScale().applyOptions({ autoScale: true });
    this.#requestUpdate();
  }

  recolor(theme) {
    this.#theme = theme;
    this.set(this.#lines);
  }

  #options(line) {
    return {
      price: line.price, title: '', color: this.#color(line), lineWidth: 1, lineStyle: line.kind === 'entry' ? 2 : 0, axisLabelVisible: true,
    };
  }

  #color(line) {
    return line.kind === 'stop' ? this.#theme.loss : line.kind === 'target' ? this.#theme.profit : this.#theme.text2;
  }

  #widen(info) {
    const range = info?.priceRange;
    if (range) {
      const most = this.#fit ? Infinity : (range.maxValue - range.minValue) * mostStretch;
      const middle = (range.maxValue + range.minValue) / 2;
      const nearest = this.#lines.map(line => line.price).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
      for (const price of nearest) {
        const [low, high] = [Math.min(range.minValue, price), Math.max(range.maxValue, price)];
        if (high - low <= most) {
          [range.minValue, range.maxValue] = [low, high];
        }
      }
    }

    return info;
  }

  #draw(target) {
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.font = `500 11px ${this.#theme.font}`;
      context.textBaseline = 'middle';
      const edges = { above: legendHeight + height / 2, below: mediaSize.height - height / 2 - 4 };
      for (const line of this.#lines) {
        const y = this.#series.priceToCoordinate(line.price);
        if (y === null) {
          continue;
        }

        if (y < edges.above) {
          this.#label(context, `\u2191 ${this.#far(line)}`, edges.above, this.#color(line));
          edges.above += height + 4;
        } else if (y > edges.below) {
          this.#label(context, `\u2193 ${this.#far(line)}`, edges.below, this.#color(line));
          edges.below -= height + 4;
        } else {
          this.#label(context, line.title, y, this.#color(line));
        }
      }
    });
  }

  #far(line) {
    return `${line.title} \u00b7 ${number(line.price, this.#decimals)}`;
  }

  #label(context, text, y, color) {
    context.fillStyle = this.#theme.surface;
    context.strokeStyle = color;
    context.beginPath();
    context.roundRect(8.5, Math.round(y - height / 2) + 0.5, context.measureText(text).width + 12, height, 4);
    context.fill();
    context.stroke();
    context.fillStyle = color;
    context.fillText(text, 14.5, y + 1);
  }
}
