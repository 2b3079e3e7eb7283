import type { TelecomTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const TELECOM_EN: IndustryTexts<TelecomTopic> = {
  openers: [
    'Broadband and mobile for the whole family.',
    'A year on this mobile plan.',
    'I left my old provider to come here.',
    'Router installed in {place}.',
  ],
  closers: {
    NEGATIVE: [
      'I am going to switch.',
      'I would not recommend it to anyone.',
      'Best avoided until this changes.',
    ],
    NEUTRAL: ['Much like the others, then.', 'Time will tell.', 'Fair for the price.'],
    POSITIVE: ['I can only recommend it.', 'I am staying.', 'Keep it up.'],
  },
  topics: {
    NETWORK_OUTAGE: {
      subjects: {
        NEGATIVE: [
          'No signal at all in {place} for {hours}',
          'Fibre down for {days}',
          'No internet in {place}, cannot work from home',
          'No calls, no data: outage in {place}',
        ],
        NEUTRAL: [
          'Is there a planned outage in {place}?',
          'Where is the map of network incidents?',
          'How long will the maintenance in {place} last?',
        ],
        POSITIVE: [
          'Outage fixed within {hours}, thank you',
          'Thank you to the engineer who came to {place}',
          'Well informed during the outage in {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'No signal in {place} for {hours}. Any explanation, {brand}?',
          '{brand} is everything down in {place}? No calls, no data, nothing.',
          '{days} without fibre, I am working from a café. Thanks {brand}',
          'Cannot reach my parents in {place}, the {brand} network is dead. So is customer service, it seems.',
          '{brand} outage, the same recorded message day after day. What exactly are we paying for?',
        ],
        NEUTRAL: [
          '{brand} is there maintenance on the network in {place} today?',
          'Anyone else down to one bar of {brand} signal in {place}?',
          '{brand} where can I see current incidents?',
        ],
        POSITIVE: [
          'Outage in {place} this morning, all back within {hours} and a text at every step. Good work {brand}',
          'Hats off to the {brand} engineers in {place}, out in the rain to bring the fibre back.',
          'A year with {brand} and not one outage. Touch wood.',
        ],
      },
      titles: {
        NEGATIVE: ['Down for {days}', 'No signal, no answer', 'One outage after another'],
        NEUTRAL: ['A few outages', 'Average signal in {place}', 'One outage, quickly fixed'],
        POSITIVE: ['A network you can rely on', 'Outage fixed within {hours}', 'Never down'],
      },
      statements: {
        NEGATIVE: [
          'We spent {days} without internet in {place} and nobody could say when it would be back.',
          'The network drops several times a week and customer service never knows a thing.',
          'All through the outage there was nothing but a recorded message.',
        ],
        NEUTRAL: [
          'Good signal in town, weaker as soon as you leave {place}.',
          'One outage in six months, fixed the same day.',
          'The speed depends on the time of day, but it stays usable.',
        ],
        POSITIVE: [
          'The outage was fixed within {hours} and they kept us informed by text.',
          'The engineer who came to {place} took the time to check everything.',
          'Not a single outage since it was installed.',
        ],
      },
    },
    BILLING: {
      subjects: {
        NEGATIVE: [
          'A bill of {amount} that makes no sense',
          'Charged twice this month: {amount}',
          'Cancellation fee of {amount} disputed',
        ],
        NEUTRAL: [
          'Changing the date of my direct debit',
          'Getting my bills by post',
          'What does "outside your allowance" mean on my bill?',
        ],
        POSITIVE: [
          'Billing error corrected, thank you',
          'Thank you to {agent} for the credit of {amount}',
          'A bill I can read at last',
        ],
      },
      posts: {
        NEGATIVE: [
          '{amount} outside my allowance and not one call to show for it. Explain, {brand}.',
          'Charged twice this month by {brand}. That {amount} was for groceries.',
          'Cancelled {weeks} ago and {brand} keeps taking money.',
        ],
        NEUTRAL: [
          '{brand} how do I change my direct debit date?',
          '{brand} when does this month’s bill show up in my account?',
          'New layout for {brand} bills. Still looking for the total.',
        ],
        POSITIVE: [
          'Reported a billing error at noon, fixed by three. Thank you {brand}',
          '{agent} at {brand} spotted that I was paying for an extra I never used. {amount} less a month!',
          'Clear bill, right amount, every month. Sounds easy, but thank you {brand}.',
        ],
      },
      titles: {
        NEGATIVE: ['Charges out of nowhere', 'Charged twice', 'A bill nobody can read'],
        NEUTRAL: ['Billing is fine', 'Read the small print', 'It went up after a year'],
        POSITIVE: ['A clear bill', 'Error fixed the same day', 'No nasty surprises'],
      },
      statements: {
        NEGATIVE: [
          'There is {amount} on my bill that nobody can explain.',
          'They charged the same month twice and the refund has been dragging on for {weeks}.',
          'They went on charging me after I had cancelled.',
        ],
        NEUTRAL: [
          'The bill is right, but you have to study it.',
          'It went up by a few euros after a year, as announced.',
          'One call was enough to change the payment date.',
        ],
        POSITIVE: [
          'An error of {amount} was corrected the same day.',
          'The bill is clear and matches the price I was quoted.',
          'An adviser removed a useless extra without my asking.',
        ],
      },
    },
    ROAMING: {
      subjects: {
        NEGATIVE: [
          'Charged {amount} {abroad} although roaming was on',
          'No network {abroad} for {days}',
          'Data cut off {abroad} without warning',
        ],
        NEUTRAL: [
          'Does my plan work {abroad}?',
          'Turning on the travel pass before I leave',
          'How many gigabytes {abroad}?',
        ],
        POSITIVE: [
          'Perfect roaming {abroad}, thank you',
          'Thank you to {agent} for helping me {abroad}',
          'A simple travel pass with no surprises',
        ],
      },
      posts: {
        NEGATIVE: [
          'Sent three photos {abroad}, {amount} on the bill. Is that a joke, {brand}?',
          'Stuck {abroad} without data although I paid for the {brand} travel pass.',
          '{brand} your "no extra cost" {abroad} came to {amount}.',
        ],
        NEUTRAL: [
          '{brand} are calls {abroad} included in the 20 GB plan?',
          'Off tomorrow for a week {abroad}: do I have to turn anything on, {brand}?',
          'The {brand} partner network {abroad}: fine in town, nothing on the beach.',
        ],
        POSITIVE: [
          'A week {abroad}, 4G everywhere, not a cent extra. Thanks {brand}',
          'Phone locked {abroad}, sorted in ten minutes by {agent} at {brand}. Lifesaver!',
          'A clear text with the rates at the border, and then it all just works. Well done {brand}',
        ],
      },
      titles: {
        NEGATIVE: [
          'A steep bill back home',
          'No network {abroad}',
          'Paid for a pass that never worked',
        ],
        NEUTRAL: ['Roaming is fine', 'Remember to turn it on', 'Works in towns'],
        POSITIVE: ['Just like at home', 'Perfect for travelling', 'No surprises on my return'],
      },
      statements: {
        NEGATIVE: [
          'I came home to {amount} of extra charges for a few messages {abroad}.',
          'The travel pass was on and still I had no network {abroad}.',
          'My data was cut off {abroad} without any warning.',
        ],
        NEUTRAL: [
          'The network {abroad} works in towns and disappears in the countryside.',
          'You have to remember to turn the pass on before you leave.',
          'Calls went through, data was slower than at home.',
        ],
        POSITIVE: [
          'I used my plan {abroad} exactly as I do at home.',
          'A clear text on arrival, and nothing extra on the bill.',
          'Customer service answered within ten minutes although I was calling from abroad.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'An adviser hung up on me',
          'Unfriendly welcome in the {place} shop',
          'Four advisers, four different answers',
        ],
        NEUTRAL: [
          'Opening hours of the shop in {place}',
          'Speaking to the same adviser again',
          'Booking an appointment in a shop',
        ],
        POSITIVE: [
          'Thank you to {agent} for being so patient',
          'Excellent service in the {place} shop',
          'A very kind engineer: thank you',
        ],
      },
      posts: {
        NEGATIVE: [
          'Waited {minutes}, then got cut off. When does the service part of customer service start, {brand}?',
          'The {brand} shop in {place}: they look at you as if you were in the way.',
          '{brand} four advisers, four stories. Agree on one among yourselves first.',
        ],
        NEUTRAL: [
          '{brand} is the shop in {place} open on Saturdays?',
          '{brand} can I ask for a call back instead of waiting {minutes}?',
          'A year with {brand} and I never had to call. So no opinion on the service!',
        ],
        POSITIVE: [
          '{agent} at {brand} stayed on the line until everything worked. Many thanks.',
          'The {brand} shop in {place}: welcoming, helpful and funny. More of that.',
          'My mother is 82 and finally understands her router, thanks to {brand}. Endless patience on the phone, thank you {agent}.',
        ],
      },
      titles: {
        NEGATIVE: ['They hang up and that is that', 'Nobody to talk to', 'Nobody knows anything'],
        NEUTRAL: ['Average customer service', 'A wait, then an answer', 'Depends who picks up'],
        POSITIVE: ['Patient advisers', 'Real customer service', 'Perfect welcome in the shop'],
      },
      statements: {
        NEGATIVE: [
          'After {minutes} of waiting, the adviser hung up.',
          'Each call gives another answer and you have to explain it all again.',
          'The shop in {place} told me to call; the phone line told me to go to a shop.',
        ],
        NEUTRAL: [
          'Customer service does answer, after a long wait.',
          'It all depends on who picks up.',
          'Polite advisers, though the answers sound rehearsed.',
        ],
        POSITIVE: [
          'Thanks to {agent}: the patience of a saint, and sorted in a single call.',
          'In the {place} shop they suggested a cheaper plan.',
          'The engineer explained everything simply and left the place clean.',
        ],
      },
    },
    APP: {
      subjects: {
        NEGATIVE: [
          'Online account unavailable for {days}',
          'The app no longer shows my usage',
          'The app turned on an extra of {amount} by itself',
        ],
        NEUTRAL: [
          'Password for my online account',
          'Following two lines in the app',
          'Finding my contract in the app',
        ],
        POSITIVE: [
          'A very clear app, thank you',
          'Changed my plan in the app without a hitch',
          'Well done on the usage tracker',
        ],
      },
      posts: {
        NEGATIVE: [
          'The {brand} app: "something went wrong". For {days} now.',
          '{brand} an extra of {amount} turned itself on when I opened the app. I asked for nothing.',
          'To cancel with {brand} you need the app. The app does not work. Convenient.',
        ],
        NEUTRAL: [
          '{brand} can I manage two lines in the app?',
          'The {brand} app wants an update every week, is that on purpose?',
          '{brand} where do I find the PUK code in the app?',
        ],
        POSITIVE: [
          'Changed my plan in one minute in the {brand} app without talking to anyone. Dreamy.',
          'The {brand} usage tracker has ended many an argument at home. Thank you!',
          'Nice surprise, the new {brand} app: clear and fast.',
        ],
      },
      titles: {
        NEGATIVE: [
          'Useless online account',
          'An app that is always down',
          'Extra turned on without consent',
        ],
        NEUTRAL: ['A decent app', 'A lot of updates', 'It has the basics'],
        POSITIVE: ['A clear, fast app', 'Everything can be done online', 'Perfect usage tracker'],
      },
      statements: {
        NEGATIVE: [
          'My online account has shown an error for {days}.',
          'The app turned on an extra of {amount} without asking.',
          'To cancel, the app sends you to the phone and the phone sends you to the app.',
        ],
        NEUTRAL: [
          'The app does the basics, with a bit too much advertising.',
          'It is all there in the online account, if you look for it.',
          'The app makes me sign in every time.',
        ],
        POSITIVE: [
          'Everything can be done in the app within seconds.',
          'The usage tracker is clear and up to date.',
          'I changed plans without a call, a fee or a wait.',
        ],
      },
    },
    PRICE: {
      subjects: {
        NEGATIVE: [
          'Up by {amount} without notice',
          'Offer refused to loyal customers',
          'The plan costs more than advertised',
        ],
        NEUTRAL: [
          'Which plan for a tablet?',
          'What will I pay when my offer ends?',
          'Discount for a second line',
        ],
        POSITIVE: [
          'Thank you for the loyalty discount',
          'Very good price for fibre in {place}',
          'You kept the price you quoted, thank you',
        ],
      },
      posts: {
        NEGATIVE: [
          'Ten years with {brand} and the offer is for new customers only. So much for loyalty.',
          '{brand} another {amount} a month "to improve the experience". Which one?',
          'The price {brand} advertises and the price {brand} charges have clearly never met.',
        ],
        NEUTRAL: [
          '{brand} how many months does the current price last?',
          'Comparing plans: {brand} is about average.',
          '{brand} is there a discount for a second line?',
        ],
        POSITIVE: [
          'Cheaper and faster than before: moving to {brand} was the right call',
          '{brand} gave me the price that new customers pay. All I had to do was ask!',
          'A year later, still the same price at {brand}. Makes a change.',
        ],
      },
      titles: {
        NEGATIVE: [
          'A rise every year',
          'Loyal customers pay more',
          'Advertised price, invented price',
        ],
        NEUTRAL: ['Average price', 'Good price in the first year', 'Shop around'],
        POSITIVE: ['Excellent value', 'You pay what they quote', 'Cheaper than elsewhere'],
      },
      statements: {
        NEGATIVE: [
          'My plan went up by {amount} and nobody told me.',
          'New customers pay less than those who have been there ten years.',
          'The price I was given on the phone is not the one on the bill.',
        ],
        NEUTRAL: [
          'The price is fair in the first year, keep an eye on it afterwards.',
          'About average for the market.',
          'You have to haggle to keep a good price.',
        ],
        POSITIVE: [
          'I pay exactly the price I was quoted.',
          'Very good value for fibre.',
          'They took {amount} off for my loyalty.',
        ],
      },
    },
  },
};
