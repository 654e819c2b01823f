// What a chapter's author may write.
import At from './At.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import EvidenceEnd from './EvidenceEnd.astro';
import Fact from './Fact.astro';
import Figure from './ChapterFigure.astro';
import Guess from '../guess/Guess.astro';
import Holds from './Holds.astro';
import Name from './Name.astro';
import Result from './Result.astro';
import Scrolly from './Scrolly.astro';
import Lower from './LowerHeading.astro';
import Step from './Step.astro';
import Term from './Term.astro';

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

/** The same in the whole story, where a chapter's own headings stand one level lower. */
export const componentsBelow = { ...components, h2: Lower };
