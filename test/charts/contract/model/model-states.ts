// States of a model at random, for properties that must hold whatever a reader sets.
import fc from 'fast-check';
import type { Model } from '../../../../src/charts/contract/model/model.ts';
import type { Control, State, Value } from '../../../../src/charts/contract/model/settings.ts';

function anyValue(control: Control): fc.Arbitrary<Value> {
  switch (control.kind) {
    case 'number': {
      const { least, most, reach = most, open } = control;
      const parts = control.whole === undefined ? 10 : 1;
      const numbers: fc.Arbitrary<Value>[] = [
        fc.integer({ min: least, max: reach }),
        fc.constantFrom(least, most),
        fc.integer({ min: least * parts, max: reach * parts }).map((amount) => amount / parts),
      ];
      return fc.oneof(...numbers, ...(open === undefined ? [] : [fc.constant<Value>(Infinity)]));
    }
    case 'choice':
      return fc.constantFrom(...control.options.map(({ value }) => value));
    case 'set':
      return fc.subarray(control.options.map(({ value }) => value));
    case 'numbers':
      return fc
        .subarray([...control.keys], { maxLength: 6 })
        .chain((keys) =>
          fc
            .tuple(...keys.map(() => fc.integer({ min: 0, max: control.most })))
            .map((amounts) => Object.fromEntries(keys.map((key, i) => [key, amounts[i] ?? 0]))),
        );
  }
}

/** A state of a model: a preset with some of its controls set anew, as far as they go together. */
export function anyState(model: Model): fc.Arbitrary<State> {
  return fc
    .constantFrom(...Object.keys(model.presets))
    .chain((view) =>
      fc.subarray([...model.controls]).chain((controls) =>
        fc.tuple(...controls.map(anyValue)).map((values): State => ({
          view,
          values: {
            ...model.presets[view],
            ...Object.fromEntries(controls.map(({ name }, i) => [name, values[i] ?? ''])),
          },
        })),
      ),
    )
    .map((state) => model.settled(state));
}
