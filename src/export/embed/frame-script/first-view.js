// Part of the embed's script: the view that the address asks for, and a notice where there is none of that name.
/**
 * @param {URLSearchParams} asked @param {string[]} names of the views @param {string} shown @param {(words: string) => void} say
 * @param {HTMLButtonElement[]} buttons @param {(view: string) => void} show
 */
export default (asked, names, shown, say, buttons, show) => {
  const first = asked.get('view');
  const opens = () => {
    if (first !== null && names.includes(first)) show(first);
  };
  if (first !== null && !names.includes(first))
    say(`No view “${first.slice(0, 40)}”: showing “${buttons[names.indexOf(shown)]?.textContent}”.`);
  return { opens };
};
