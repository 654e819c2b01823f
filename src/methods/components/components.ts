// The components that the texts of /methods/ and /accessibility/ may use besides Markdown.
import TheArticle from '../../sources/TheArticle.astro';
import EvidenceEnd from '../../chapter/prose/EvidenceEnd.astro';
import Name from '../../chapter/prose/Name.astro';
import Assessments from './Assessments.astro';
import Entries from './Entries.astro';
import Entry from './Entry.astro';
import Lead from './Lead.astro';
import Link from './Link.astro';
import Model from '../model/Model.astro';
import NoRepository from './NoRepository.astro';
import OnThisPage from './OnThisPage.astro';
import Repository from './Repository.astro';
import RepositoryLink from './RepositoryLink.astro';
import Section from './Section.astro';
import Value from './Value.astro';

export const components = {
  Assessments,
  Entries,
  Entry,
  EvidenceEnd,
  Lead,
  Link,
  Model,
  Name,
  NoRepository,
  OnThisPage,
  Repository,
  RepositoryLink,
  Section,
  TheArticle,
  Value,
};
