// Part of the embed's script: the words of marks, which come when the drawing is first touched. The first touch also shows its value.
/** @param {(selector: string) => HTMLElement} part @param {HTMLElement} main */
export default (part, main) => {
  const { marks } = main.dataset;
  if (marks !== undefined) {
    const drawing = part('.drawing');
    /** @param {any} event */
    const touch = (event) => {
      drawing.onpointermove = drawing.onpointerup = drawing.onfocus = null;
      const script = document.createElement('script');
      script.onload = () => drawing.dispatchEvent(new event.constructor(event.type, event));
      script.src = marks;
      document.head.append(script);
    };
    drawing.onpointermove = drawing.onpointerup = drawing.onfocus = touch;
    drawing.tabIndex = 0;
    drawing.role = 'group';
    drawing.ariaLabel = 'Values: the arrow keys go from one to the next';
  }
};
