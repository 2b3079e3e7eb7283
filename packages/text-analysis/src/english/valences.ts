import type { Valences } from '../grammar.ts';

/** How good or bad English words of customers are, from -3 to 3. 0 takes a word out of the base lexicon. */
export const ENGLISH_VALENCES: Valences = [
  [
    `amazing, awesome, excellent, fantastic, outstanding, superb, wonderful, brilliant, fabulous, exceptional, phenomenal,
    incredible, perfect, perfectly, flawless, love, loved, loving, the best, best, best ever, blown away, above and beyond, second to none,
    five stars, 5 stars, top notch, first class service, world class, rock star, rockstar, rockstars, lifesaver, life saver,
    couldnt be happier, could not be happier, cant fault, made my day, made my week, hats off, delightful, impeccable, fan for life,
    customer for life, customers for life, hero, heroes, superstar, superstars, thrilled, highly recommend, kicks ass, killing it, nailed it, you rock, you guys rock, rock, rocks`,
    3,
  ],
  [
    `great, good, happy, glad, pleased, delighted, enjoy, enjoyed, enjoying, enjoyable, impressed, impressive, friendly, helpful,
    kind, kindness, polite, courteous, professional, thank, thanks, thankful, thx, thnx, tx, ty, thank you, thank u, thanks so much, many thanks, appreciate*,
    appreciation, grateful, props, kudos, shout out, shoutout, well done, good job, great job, nice job, nice work, good work, great work, recommend, recommended,
    satisfied, comfortable, comfy, beautiful, lovely, cool, sweet, smooth, smoothly, seamless, hassle free, painless, effortless,
    welcoming, attentive, caring, generous, thoughtful, favorite, favourite, excited, exciting, cant wait, can not wait, looking forward,
    proud, win, winning, winner, yay, woo, woohoo, woot, hooray, hurray, congrats, congratulations, no problem at all, no complaints, not bad, never disappoint*,
    never let me down, never lets me down, pleasant, pleasantly surprised, pleasantly, reliable, trustworthy, efficient, delicious, tasty, spotless, bravo, loyal fan, big fan, huge fan,
    way to go, good vibes, impress me, saved me, saved my, saved the day, went out of, job well done, keep up, exceeded, exceeds, superior, honored, stoked, pumped, made it right, worth it, worth every, value for money, bargain, pleasure, blessed, classy, funny, hilarious, fun`,
    2,
  ],
  [
    `lol, nice, fine, better, improved, improvement, easy, easily, quick, quickly, fast, prompt, promptly, clean, fresh, on time, early,
    smile, smiles, smiling, smiled, fair, helped, resolved, solved, fixed, sorted, works, worked, working great, upgrade, upgraded,
    free upgrade, ahead of schedule, fab, yes, yeah, yep, cheers, interesting, useful, convenient, responsive, quick response, fast response,
    respond so quickly, quick reply, fast reply, accommodating, understanding, patient, warm, safe, safely, calm, relaxing, cute, gorgeous, stylish, modern, spacious, roomy,
    decent, ok, okay, affordable, cheap, reasonable, good luck, wow, hope, interested, smart, genius, clever, legit, sexy, much needed, back on track, all set, got it, rebooked me, got me home, made it home, no delays, no issues, no problems, no hassle, no queue, no wait`,
    1,
  ],
  [
    `please, help, united, like, want, wants, wanted, share, number, join, matter, pay, cut, alert, emergency exit, big, top,
    reach, sure, chance, true, straight, ground, grounded crew, care, safety, strong, capable, feeling, free, number of, stop, stops, fire, charge, charges, charged, bag, block, blocks, gate, reward, rewards, award, awards, special, support, supports, ease, pass, passes, credit, credits, benefit, benefits, growing, vision, solution, solutions, clear, certain, certainly, commit, natural, debt, limited, pressure, leave, leaving, low, drop, dropped, god, jesus, super, spirit, fit, agree, advantage, opportunity, important, adopt`,
    0,
  ],
  [
    `never, not, nothing, nobody, no one, noone, none, without, nope, no, really, small, is not, was not, isnt, wasnt, arent, werent`,
    -0.3,
  ],
  [
    `still, another, didnt, did not, told, seriously, again, why, unable, cant, cannot, couldnt, could not, wont, will not, wouldnt, would not, doesnt, does not,
    havent, hasnt, instead, supposed to, should have, ive been, weve been, trying to, tried, tries, hours, hrs,
    overnight, tell me, told me, told us, concern, wait, down, how come, tired`,
    -0.5,
  ],
  [
    `unavailable, blocked, freezing, cold, crowded, packed, empty, closed, smell, smells, twice, backlog, sold out,
    slow, slowly, late, waited, waiting, waits, delay, long line, long lines, long wait, queue, queues, still no, yet to, why not, lack, lacking, lacks, limited options, cramped, uncomfortable, tight, noisy, loud, boring, bland, stale, cold food, dull, dated, outdated, confusing, confused, complicated, unclear, inconvenient, inconvenience, issue, issues, problem, problems, trouble, glitch, glitches, glitchy, bug, bugs, buggy, error, errors, crash, crashes, crashed, broke, pricey, expensive, costly, extra fee, fees, hidden, missing, forgot, forgotten, wrong, unfortunately, sadly, sad, sorry, hungry, thirsty, sick, ridiculous fee, complaint, complaints, complain, complaining, complained, concerned, worried, mistake, mistakes, meh, mediocre, ugh, argh, hmm, overbooked, oversold, rebook, rebooked, reschedul*, mechanical, mechanical issue, mechanical issues, been trying, been waiting, been sitting, sitting, excuse, excuses, refuse, refuses, refused, refusing, forced, force, sit on, hung, no response, no reply, no answer, no update, no updates, no info, no information, no idea, no help, no way, no longer, no bag, no bags, no luggage, no food, no water, no wifi, no seat, no seats, no record, no explanation, no communication, no apology, no crew, no pilot, no gate, no agents, no email, at least, how about, how can you, how do you, how is it, how hard, how long, do something, do better, get it together, get your act, step up, cmon, come on, smh, omg, wth`,
    -1,
  ],
  [
    `incorrect, double charged, charged twice, billed twice, never arrived, never came, never received, not received, not arrived, in vain, leak*, stained, torn, scratched, cracked, chipped, mouldy, moldy, cockroach*, out of order, contradict*, endless, outage*, dropped calls, no refund, inedible, unbearable, without warning, without explanation, without notice,
    bad, delayed, delays, cancel*, cancelled, cancelled flight, canceled, cancellation, missed, miss my, missing my, lost, stuck, stranded, hold, on hold, holding for, hung up, hang up, hung up on,
    disconnected, ignore, ignored, ignoring, ignores, poor, poorly, disappoint*, letdown, let down, let me down, frustrat*, annoy*, upset, angry, mad, rude, unhelpful, unfriendly, unprofessional, incompeten*, careless,
    dirty, filthy, broken, damaged, damage, defective, faulty, ruined, ruin, ruining, ruins, fail, fails, failed, failing, failure, failures, fault, misled, misleading, lie, lied, lies, lying, liar, liars, dishonest, unfair,
    unacceptable, ridiculous, ridiculously, absurd, stupid, dumb, idiot*, joke, a joke, jokes, laughable, lame, crap, crappy, shit*, sucks, suck, sucked, sux, damn, hell, wasted, waste, waste of, waste of time, waste of money,
    overcharge*, overpriced, rip off, ripoff, ripped off, scam*, nightmare, mess, chaos, disaster, fiasco, hate, hated, hates, regret, refund me, want a refund, want my money, need a refund, money back, give me my, where is my, wheres my, where are my, when will you,
    compensat*, unresolved, unreliable, unanswered, unorganized, disorganized, clueless, useless, pointless, hopeless, not working, doesnt work, wont work, isnt working, not helpful, not happy, not impressed, not cool, not ok, not okay, not acceptable, not good, not right, not fair, wont let me, cant get, cant even, cant reach, cant believe, cant seem,
    no customer service, no one answers, nobody answers, no one to, nobody to, busy signal, hours late, minutes late, mins late, hour delay, hours on hold, minutes on hold, mins on hold, still waiting, still on hold, still havent, still hasnt, still not, have yet to, yet another, flight delayed, sitting on the tarmac, on the tarmac, on the runway, stuck in, stuck at, stuck on,
    thanks for nothing, thanks for ruining, thanks for losing, thanks for the delay, thanks for cancel*, thanks for not, thanks a lot for, no thanks, no thank you, gee thanks, way to, not thank*, bs, wtf, pathetic service, embarrass*, shame, shame on, shameful, neglect*, mistreat*, discriminat*, racist, sexist, insult*, offensive, disrespect*, dismissive, condescending, arrogant, lazy, hostile, aggressive, yelled, screamed, greedy, greed, gross, nasty, smelly, stinks, stink, disgruntled, lost my, lost our, lost luggage, lost bag, lost bags, stole, stolen, theft, thief, thieves, cheat*, fraud, suffer, suffering, unsafe, dangerous, injured, painful, pain, exhaust*, sleep in the, slept, sleeping on, screwed, screw, screwing, fix your, fix it, fix this, do your job, get your, get it right, what gives, give up, gave up, fed up, sick of, tired of, had enough, enough is enough, unsubscribe, breach, lawsuit, sue, legal action, apologize, owe me, cost me, costing me, switching to, too long, too late, too much, poor service, bad service, no service, what a joke, epic fail`,
    -2,
  ],
  [
    `terrible, horrible, horrendous, horrid, awful, awfully, dreadful, atrocious, abysmal, appalling, worst, worst ever, the worst, disgusting, disgusted, disgusts, disgrace, disgraceful,
    pathetic, furious, outraged, outrage, outrageous, livid, pissed, infuriat*, enraged, inexcusable, despicable, unbelievable, deplorable, never again, never flying, never fly, never buy, never shop, never use, never order, never come back, will never, wont be back, wont fly, wont be flying, not fly, last time, avoid, stay away, boycott*, fuck*, fck, effing, fucking, bullshit, asshole*, hell on earth, from hell, worthless, garbage, trash, rubbish, zero stars, zero customer, zero help, 0 stars, one star, 1 star, unforgivable, criminal, robbery, thieving, catastroph*, hate you, cant stand, beyond frustrat*, beyond disappointed, beyond annoyed, lost a customer, lost my business, lost me as, losing a customer`,
    -3,
  ],
];
