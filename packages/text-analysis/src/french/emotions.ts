import type { Emotion } from '../analysis.ts';

export const FRENCH_EMOTIONS: readonly (readonly [phrases: string, emotion: Emotion])[] = [
  [
    `heureux, heureuse, heureuses, content, contente, contents, contentes, ravi, ravie, ravis, ravies, enchanté*, joie, joyeu*, plaisir, adore, adoré, adorons, aime, aimé, aimons, génial, géniale, super, hâte, youpi, enthousiasm*, régal*, que du bonheur`,
    'JOY',
  ],
  [`merci, mercis, remerci*, reconnaissan*, gratitude, chapeau, bravo à, félicit*`, 'GRATITUDE'],
  [
    `surpris, surprise, surprises, surprenant*, étonn*, stupéf*, inattendu*, bluffé*, bluffant*, incroyable*, je n'en reviens pas, choqué*, choquant*`,
    'SURPRISE',
  ],
  [
    `colère, furieu*, énerv*, fâché*, agac*, agaç*, exaspér*, excéd*, frustr*, révolt*, scandal*, marre, ras le bol, inadmissible*, inacceptable*, intolérable*, honteu*, se moque*, se foutent, se fout, foutage, indign*, rage, merde*, déteste*`,
    'ANGER',
  ],
  [
    `déçu, déçue, déçus, déçues, déception*, décevant*, déçoit, dommage, regrett*, pas content*, pas satisfait*, insatisf*, mécontent*, pas à la hauteur, laisse à désirer, attendais mieux, attendait mieux, espérais mieux, déplore*, désillusion`,
    'DISAPPOINTMENT',
  ],
  [
    `triste*, tristesse, attrist*, pleur*, larme*, malheureux, malheureuse, peiné, désespér*, navr*, déprim*, effondr*, chagrin, cœur brisé`,
    'SADNESS',
  ],
  [
    `peur, crain*, inquiet*, inquiét*, angoiss*, anxieu*, anxiété, stress*, panique*, effray*, terrifi*, dangereu*, redoute`,
    'FEAR',
  ],
  [
    `dégoût*, dégueu*, écœur*, écoeur*, immonde*, répugn*, infect*, ignoble*, crasseu*, vomi*, puant*, pue, moisi*, cafard*, immangeable*, beurk, nauséa*`,
    'DISGUST',
  ],
];
