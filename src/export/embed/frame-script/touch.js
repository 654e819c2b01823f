// Part of the embed's script: the words of marks, which come when the drawing is first touched. The first touch also shows its value.
/** @param {(selector: string) => HTMLElement} part @param {HTMLElement} main */
export default (part, main) => {
  const { marks } = main.dataset;
  if (marks !== undefined) {
    const drawing = part('.drawing');
    /** @type {HTMLScriptElement | null | undefined} */
    let script;
    drawing.onpointermove =
      drawing.onpointerup =
      drawing.onfocus =
        /** @param {any} event */ (event) => {
          if (script) return;
          script = document.createElement('script');
          script.src = marks;
          // The next touch asks again.
          script.onerror = () => (script = null);
          script.onload = () => drawing.dispatchEvent(new event.constructor(event.type, event));
          document.head.append(script);
        };
    drawing.tabIndex = 0;
    drawing.role = 'group';
    drawing.ariaLabel = 'Values: the arrow keys go from one to the next';
  }
};
