// What a chapter's author may write.
import Cite from './Cite.astro';
import Fact from './Fact.astro';
import Figure from './ChapterFigure.astro';
import Holds from './Holds.astro';
import Name from './Name.astro';
import Scrolly from './Scrolly.astro';
import Step from './Step.astro';
import Term from './Term.astro';

export const components = { Cite, Fact, Figure, Holds, Name, Scrolly, Step, Term };
