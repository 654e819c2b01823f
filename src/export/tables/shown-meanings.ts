// What the columns of a figure's own table mean, for its data dictionary, where their headings alone would mislead.

/** By chart and column. A heading that says it all has no entry. */
export const shownMeanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'leverage-timeline': {
    date: 'date of the event as far as it is known, also of one that is scheduled; of an import its month or year',
    actor: 'who acted; of an import who counted it',
  },
  'order-and-practice': {
    date: 'day on which it was ordered, said, reported or answered',
    known: 'whether the text or a copy of it was read, or the press or another text about it',
  },
  'price-shocks': {
    period: 'day, month or year for which the price holds; of the event its date',
    price:
      'price of a kilogram of oxide, or the middle of a range, as it is drawn; two that are joined are a range without a middle',
    low: 'lower end of the range that was printed; empty where one figure was',
    high: 'upper end of the range that was printed; empty where one figure was',
    kind: 'what kind of price it is: kinds can’t be joined to one series',
  },
  'promise-and-plant': {
    status: 'as last reported; of the two counts of China’s output, the tonnes of one month',
    seen: 'date of the report that the status rests on; of a count, the month or year that it is of',
    amount:
      'tonnes a year that the sums count for the plant: nameplate, or else a rate aimed at, an estimate or what is derived, as its kind of level says; never output',
    level:
      'what the tonnes are. nameplate: what the plant is or will be laid out for; rate aimed at: of the company or the state; derived: computed from other statements; estimate: old, carried over or attributed',
    confirmed:
      'yes: a second source, or the text of an authority, gives the capacity; no: one source gives it, or sources disagree',
  },
  'slipping-dates': {
    said: 'date of the statement or of the report; in the first of two lines of a separation project, of the first date found, or else of its announcement',
    promised: 'the time that the promise names; empty where a line reports a state and no newer date',
    milestone: 'what was promised for that time, or the state that was reported',
  },
  'stock-runway': {
    run: 'the preset of the model; nothing in it is a forecast',
    what: 'the event that the run begins with, an input, what the run leaves out, or a result',
    value: 'of an input days or per cent, stocks in days of normal use; of a result words',
    from: 'what the input is taken from, or that it is our assumption',
  },
  'supply-map': {
    amount:
      'tonnes in the year of the column “Of”; of a contract or a promise tonnes for each of its years; words where no tonnes are known',
    period:
      'year of the tonnes, or the year that ended in the month; of a contract or a promise the year in which it was made; of a test its date; of a state or a point the date of its evidence',
  },
  'true-size': {
    edge: 'edge of a cube of the same mass, computed from the middle of the densities that sellers give',
    as_of: 'year in which the source was published, not always the year that the value is of',
  },
  'watch-list': {
    date: 'when it is due, no finer than it was promised',
    as_of: 'date of the evidence for the line, not of what is due',
  },
  'weakest-link': {
    entry: 'a preset of the model, a plant, or an input',
    status:
      'model: a result; input: what the model takes from a row; of a plant its state as last reported, at the date beside it in the list of plants',
    year: 'of a result the year that is modelled; of a plant the first year that counts for it, or of an old figure the year of that figure, and empty for one past its ramp; of an input the year of its amount, which may lie ahead',
    amount:
      'of a result the magnets that the stage would allow; of a plant what the model takes, before ramp and use; of an input the amount in its row. What it is tonnes of stands in “Of what”, and they can’t be added',
    unit: 'of what the tonnes are, and of what kind: nameplate, a rate aimed at, an estimate, derived, or as the remark says; never output, unless it says that it was made',
  },
};

/** What a column of a chart's table means. */
export const shownMeaning = (chart: string, column: string): string =>
  shownMeanings[chart]?.[column] ?? 'as it is printed under the figure';
