// What a chapter's author may write.
import FarFigure from './FarFigure.astro';
import FarGuess from './FarGuess.astro';
import FarScrolly from './FarScrolly.astro';
import FarStep from './FarStep.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import EvidenceEnd from './EvidenceEnd.astro';
import Fact from './Fact.astro';
import Figure from './ChapterFigure.astro';
import Guess from './Guess.astro';
import Holds from './Holds.astro';
import Name from './Name.astro';
import Scrolly from './Scrolly.astro';
import Lower from './LowerHeading.astro';
import Step from './Step.astro';
import Term from './Term.astro';

export const components = { Cite, Claim, EvidenceEnd, Fact, Figure, Guess, Holds, Name, Scrolly, Step, Term };

/** The same in the whole story, where a chapter's own headings stand one level lower. */
export const componentsBelow = { ...components, h2: Lower };

/** And for the chapters after the first, whose drawings come when the reader does. */
export const componentsFar = {
  ...componentsBelow,
  Figure: FarFigure,
  Guess: FarGuess,
  Scrolly: FarScrolly,
  Step: FarStep,
};
