// Entry, stop and target of the open position: lines over the candles, each with its words at the left end, where they
// don't collide with the last price on the axis.

const height = 18;

export class PriceLines {
  #series;
  #theme;
  #lines = [];
  #drawn = new Map();
  #fit = true;
  #requestUpdate = () => {};
  #views = [{ zOrder: () => 'top', renderer: () => ({ draw: target => this.#draw(target) }) }];

  constructor(series, theme) {
    this.#series = series;
    this.#theme = theme;
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

  // Whether the price scale reaches to stop and target, or keeps to the candles in view.
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
    if (info?.priceRange && this.#fit) {
      for (const { price } of this.#lines) {
        info.priceRange.minValue = Math.min(info.priceRange.minValue, price);
        info.priceRange.maxValue = Math.max(info.priceRange.maxValue, price);
      }
    }

    return info;
  }

  #draw(target) {
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.font = `500 11px ${this.#theme.font}`;
      context.textBaseline = 'middle';
      for (const line of this.#lines) {
        const y = this.#series.priceToCoordinate(line.price);
        if (y === null || y < 0 || y > mediaSize.height) {
          continue;
        }

        const width = context.measureText(line.title).width + 12;
        context.fillStyle = this.#theme.surface;
        context.strokeStyle = this.#color(line);
        context.beginPath();
        context.roundRect(8.5, Math.round(y - height / 2) + 0.5, width, height, 4);
        context.fill();
        context.stroke();
        context.fillStyle = this.#color(line);
        context.fillText(line.title, 14.5, y + 1);
      }
    });
  }
}
