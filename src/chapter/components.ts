// The components that the author of a chapter may use.
import At from './prose/At.astro';
import Cite from './prose/Cite.astro';
import Claim from './prose/Claim.astro';
import EvidenceEnd from './prose/EvidenceEnd.astro';
import Fact from './prose/Fact.astro';
import Figure from './scrolly/ChapterFigure.astro';
import Guess from '../guess/Guess.astro';
import Holds from './prose/Holds.astro';
import Name from './prose/Name.astro';
import Result from './prose/Result.astro';
import Scrolly from './scrolly/Scrolly.astro';
import Lower from './prose/LowerHeading.astro';
import Step from './scrolly/Step.astro';
import Term from './prose/Term.astro';

export const components = {
  At,
  Cite,
  Claim,
  EvidenceEnd,
  Fact,
  Figure,
  Guess,
  Holds,
  Name,
  Result,
  Scrolly,
  Step,
  Term,
};

/** The components of a chapter in the whole story, where its own headings stand one level lower. */
export const componentsBelow = { ...components, h2: Lower };
