// A row is one candle with the values of its indicator, whose names the caller gives. The server sends rows flattened, null where there is no value; a gap in
// the market is a row that has only its time. The library checks nothing of this in production: unsorted points blank a
// pane in silence, milliseconds draw the year 50000. So everything that reaches it has passed here.

const candle = ['time', 'open', 'high', 'low', 'close', 'volume'];
const width = 10;
const latestSeconds = 1e11;

export function readRows(flat, names) {
  if (flat.length % width !== 0) {
    throw new Error(`Chart rows have ${width} numbers each; got ${flat.length} numbers.`);
  }

  const rows = [];
  for (let at = 0; at < flat.length; at += width) {
    const row = { side: flat[at + 9] ?? 0 };
    candle.forEach((name, i) => { row[name] = flat[at + i]; });
    names.forEach((name, i) => { row[name] = flat[at + candle.length + i]; });
    check(row, names, rows.at(-1), rows.length);
    rows.push(row);
  }

  return rows;
}

export const isGap = row => row.close === null;

// The first index whose time is not before the given one; rows.length where all are.
export function indexAt(rows, time) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].time < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return low;
}

function check(row, names, before, index) {
  const refuse = what => {
    throw new Error(`Chart row ${index}: ${what}.`);
  };
  if (!Number.isInteger(row.time) || row.time <= 0 || row.time >= latestSeconds) {
    refuse(`time must be whole seconds below ${latestSeconds}, was ${row.time}`);
  }

  if (before && row.time <= before.time) {
    refuse(`time ${row.time} must be after ${before.time}`);
  }

  const numbers = [row.open, row.high, row.low, row.close, row.volume];
  if (!allOrNone(numbers)) {
    refuse(`candle must be five finite numbers or none, was ${numbers.join(', ')}`);
  }

  const indicator = names.map(name => row[name]);
  if (!allOrNone(indicator)) {
    refuse(`indicator must be ${names.length} finite numbers or none, was ${indicator.join(', ')}`);
  }

  if (!isGap(row) && (row.low > Math.min(row.open, row.close) || row.high < Math.max(row.open, row.close) || row.volume < 0)) {
    refuse(`open, high, low, close, volume contradict each other: ${numbers.join(', ')}`);
  }
}

const allOrNone = values => values.every(Number.isFinite) || values.every(value => value === null);
