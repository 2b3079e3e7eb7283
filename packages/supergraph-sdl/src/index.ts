export { argumentOf, directiveName, linksTo, stringOf } from './links.ts';
