import { type Grammar, wordSet } from '../grammar.ts';

/** Contractions are written without the apostrophe. */
export const ENGLISH_GRAMMAR: Grammar = {
  negators: wordSet(`
    not no never none nobody nothing neither nor without hardly barely lack lacking cannot cant dont
    doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt havent hasnt hadnt aint zero`),
  negatorsAfter: wordSet(''),
  negatorPartners: wordSet(''),
  negatorStops: wordSet(''),
  intensifiers: wordSet(`
    very really so soo such extremely absolutely totally completely super incredibly truly highly
    insanely utterly quite seriously always too most especially beyond freaking fucking damn all`),
  dampeners: wordSet('slightly somewhat kinda kindof sorta bit little fairly almost partly rather'),
  contrasts: wordSet('but however although though yet except unfortunately until'),
  durations: wordSet(`
    hour hours hr hrs minute minutes min mins day days week weeks month months`),
  courtesies: wordSet('thank thanks thx thnx tx ty appreciate great nice please kudos good'),
  interrogatives: wordSet(
    'how what when where why who which can could does anyone whats wheres hows',
  ),
  commonWords: wordSet(`
    the and you your is are was were have has had with this that they there their been being my our
    his her its im ive dont didnt cant would could should will what when where which who how not but
    for from of to it we be by just about all out up so if very too please thanks thank`),
};
