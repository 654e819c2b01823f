// Lint: the English of a chart stands in words.ts, and no year or number is typed there.
/** `...{ a, b }` in an object literal: a reader looks for a merge that is none. */
export const fieldsInPlace = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'Write the fields in place.',
};

/** A number that stands as a word of its own: "2011", "about 62". Ids, format strings and code points are none. */
const typedNumber = '/(^|[\\s(“"‘–—$])\\d/';
/** Two words beside each other, a sentence or a label, not a key and not path data. */
const sentence = '/[A-Za-zé’]{2,},? [a-z]{2,}/';
/** The id of a view may be a year: where it stands as a key, a case, a type or in a list of views. */
const notAnId =
  ':not(Property > Literal.key, MemberExpression > Literal.property, SwitchCase > Literal.test, TSLiteralType > Literal, Property[key.name=views] Literal)';
/** Messages to authors may say in place what they mean. */
const notInErrors =
  ':not(NewExpression *, ThrowStatement *, CallExpression[callee.name=/^(required|pickOne)$/] *)';

/** @type {import('eslint').Linter.Config[]} */
export const words = [
  {
    name: 'no number and no year typed in words',
    files: ['src/charts/*/words.ts', 'src/opening/words/*.ts'],
    ignores: ['src/charts/{contract,look,kit,marks,rows,figure,live,table}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        fieldsInPlace,
        {
          selector: `Literal[value=${typedNumber}]${notInErrors}${notAnId}:not(ImportDeclaration Literal)`,
          message: 'A number in words comes from the record of rows.ts: nobody types one.',
        },
        {
          selector: `TemplateElement[value.raw=${typedNumber}]${notInErrors}`,
          message: 'A number in words comes from the record of rows.ts: nobody types one.',
        },
      ],
    },
  },
  {
    name: 'English stands in words.ts',
    files: [
      'src/charts/*/{layout,chart,model,guess,picks}.ts',
      'src/charts/*/layout-*.ts',
      'src/opening/drawings/*.ts',
    ],
    ignores: ['src/charts/{contract,look,kit,marks,rows,figure,live,table}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        fieldsInPlace,
        {
          // Tags are names that charts share, so chart.ts may list them.
          selector: `Literal[value=${sentence}]${notInErrors}:not(Property[key.name="tags"] Literal, Property > Literal.key, BinaryExpression > Literal, TSLiteralType > Literal)`,
          message: 'What readers see stands in words.ts.',
        },
        {
          selector: `TemplateElement[value.raw=${sentence}]${notInErrors}`,
          message: 'What readers see stands in words.ts.',
        },
      ],
    },
  },
];
