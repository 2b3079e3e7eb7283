import type { AirlineTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const AIRLINE_EN: IndustryTexts<AirlineTopic> = {
  openers: [
    'Return trip to {place}.',
    'Flight {flight}, travelling with the family.',
    'Business trip to {place}.',
    'A long weekend away on flight {flight}.',
  ],
  closers: {
    NEGATIVE: [
      'Next time I will fly with somebody else.',
      'I would not recommend it.',
      'A pity, I had expected better.',
    ],
    NEUTRAL: [
      'Fine, nothing more.',
      'No good surprises and no bad ones.',
      'At that price you cannot have everything.',
    ],
    POSITIVE: [
      'I would recommend it without hesitation.',
      'We will gladly fly with them again.',
      'Nothing to add: well done to the whole team.',
    ],
  },
  topics: {
    LATE_DEPARTURE: {
      subjects: {
        NEGATIVE: [
          'Flight {flight} left {hours} late',
          'Delay of {hours} on the way to {place}, no explanation',
          'Missed connection in {place} because of a delay',
        ],
        NEUTRAL: [
          'Will flight {flight} leave on time?',
          'Letter confirming the delay of flight {flight}',
          'New departure time to {place}',
        ],
        POSITIVE: [
          'Thank you for handling the delay in {place} so well',
          'Flight {flight} right on time, well done',
          'Delay made up in the air: thanks to the crew of {flight}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Flight {flight} is {hours} late and still no announcement. {brand}, were you going to tell us?',
          'Another late departure with {brand}. We have been sitting in {place} for {hours}.',
          '{brand} flight {flight}: {hours} at the gate, not a word, not even a glass of water.',
          'Missed my connection in {place} because {brand} was {hours} late. What now?',
        ],
        NEUTRAL: [
          '{brand} hi, is flight {flight} still on time?',
          'The board says flight {flight} is {minutes} late. Can you confirm, {brand}?',
          'Does anyone know if {brand} flights to {place} are leaving on time today?',
        ],
        POSITIVE: [
          'Flight {flight} left on the minute. Nice one, {brand}!',
          'Delay announced early, free coffee, and we still got to {place} nearly on time. That is how you do it. Thanks {brand}',
          'Third trip with {brand} this year, third departure on time. Somebody ought to say it.',
        ],
      },
      titles: {
        NEGATIVE: ['{hours} late, no explanation', 'Never on time', 'A missed connection'],
        NEUTRAL: [
          'A bit late, no drama',
          'Average timekeeping',
          'Left late, landed nearly on time',
        ],
        POSITIVE: ['Punctual', 'On time both ways', 'A delay handled very well'],
      },
      statements: {
        NEGATIVE: [
          'Flight {flight} left {hours} late without a single announcement at the gate.',
          'We missed our connection in {place} and nobody was there to help.',
          'The departure time changed four times and we ended up waiting {hours}.',
        ],
        NEUTRAL: [
          'We left {minutes} late and made up part of it in the air.',
          'A slightly late start, but the crew kept everyone informed.',
          'The delay to {place} stayed within reason.',
        ],
        POSITIVE: [
          'On time both ways, departure and arrival.',
          'The delay was announced by text the day before, so I could plan around it.',
          'Flight {flight} landed ten minutes early in spite of the fog.',
        ],
      },
    },
    LOST_LUGGAGE: {
      subjects: {
        NEGATIVE: [
          'Suitcase not delivered in {place} for {days}',
          'Bag lost on flight {flight}',
          'Bag damaged on arrival in {place}',
        ],
        NEUTRAL: [
          'How do I track a delayed bag?',
          'Left something on board flight {flight}',
          'Delivery address for my bag in {place}',
        ],
        POSITIVE: [
          'Suitcase found, thank you!',
          'Thank you to the baggage team in {place}',
          'Teddy bear found on flight {flight}: thank you',
        ],
      },
      posts: {
        NEGATIVE: [
          '{days} without my suitcase and {brand} no longer picks up the phone. Where is it?',
          'Landed in {place} with no bag. The {brand} desk: "come back tomorrow". Really?',
          '{brand} lost my case on flight {flight} and offers me {amount} to replace everything in it…',
        ],
        NEUTRAL: [
          '{brand} where do I report a bag that did not arrive in {place}?',
          '{brand} is a 56 cm cabin bag all right for flight {flight}?',
          'Has anyone had a delayed bag delivered by {brand}? How long did it take?',
        ],
        POSITIVE: [
          'Left my case in {place}, had it at my door the next day. Hats off, {brand}',
          'Big thanks to {agent} in baggage at {brand}: case found within {hours}!',
          'For once my bag came out first. No idea how you did it, {brand}.',
        ],
      },
      titles: {
        NEGATIVE: [
          'Lost bag, nobody to talk to',
          'No suitcase for {days}',
          'Broken case and no reply',
        ],
        NEUTRAL: ['Bag came a day later', 'Usual wait at the belt', 'Case delayed, then delivered'],
        POSITIVE: ['Case found in no time', 'Bags straight off the belt', 'Superb baggage team'],
      },
      statements: {
        NEGATIVE: [
          'My suitcase turned up {days} after I did, and only because I rang every day.',
          'My bag came back with a wheel missing, and they want the receipt for a ten-year-old case.',
          'There was nobody at the baggage desk in {place}, just a sign with a number that rings out.',
        ],
        NEUTRAL: [
          'The bag took {minutes} to reach the belt.',
          'The bag came on the next flight and was brought to the hotel.',
          'No trouble with luggage, apart from the price of checking a case in.',
        ],
        POSITIVE: [
          'The case I left in {place} was at my door the next day.',
          'Our bags were on the belt before we were.',
          'The baggage team kept me posted by text from start to finish.',
        ],
      },
    },
    CHECK_IN: {
      subjects: {
        NEGATIVE: [
          'Online check-in refused for flight {flight}',
          'Queued {minutes} at the desk in {place}',
          'Seated apart although we booked as a family',
        ],
        NEUTRAL: [
          'When does check-in open for {place}?',
          'Correct the name on a boarding pass',
          'Assistance needed for boarding flight {flight}',
        ],
        POSITIVE: [
          'Thank you to {agent} for the help at the desk',
          'Faultless check-in in {place}',
          'A family made welcome at the desk: thank you',
        ],
      },
      posts: {
        NEGATIVE: [
          'Two desks open for a full plane. {minutes} in the queue in {place}, well done {brand}',
          '{brand} I cannot check in online for flight {flight}, blank page every single time.',
          'We paid to sit together and {brand} put us fifteen rows apart. With a four-year-old.',
        ],
        NEUTRAL: [
          '{brand} does online check-in open thirty hours before?',
          '{brand} do I need to print the boarding pass for {place}?',
          'Normal queue at the {brand} desk in {place} this morning, allow {minutes}.',
        ],
        POSITIVE: [
          'Checked in and bag dropped in five minutes in {place}. Thank you {brand}!',
          'Special mention for {agent} at the {brand} desk: cheerful and quick at five in the morning.',
          '{brand} moved our seats together without being asked. Thank you from the kids!',
        ],
      },
      titles: {
        NEGATIVE: ['Endless queue at the desk', 'Family split up on board', 'Online check-in down'],
        NEUTRAL: ['Uneventful check-in', 'A bit of a queue', 'The usual procedure'],
        POSITIVE: ['Express check-in', 'Perfect welcome at the desk', 'Five minutes, bag included'],
      },
      statements: {
        NEGATIVE: [
          'We queued {minutes} in {place}, with two desks open for a whole plane.',
          'Online check-in rejected our booking without saying why.',
          'Our seats were booked together and we travelled apart.',
        ],
        NEUTRAL: [
          'Check-in went normally, with a short wait.',
          'The kiosk in {place} works if you insist.',
          'Dropping the bags took {minutes}, as it does everywhere.',
        ],
        POSITIVE: [
          'Online check-in was simple and the bag drop took five minutes.',
          'At the desk in {place}, {agent} sorted out our seats with a smile.',
          'The assistance for my mother in her wheelchair was perfect from door to door.',
        ],
      },
    },
    SEAT_COMFORT: {
      subjects: {
        NEGATIVE: [
          'Broken seat on flight {flight}',
          'Paid {amount} for extra legroom and never got it',
          'Freezing cabin for {hours}',
        ],
        NEUTRAL: [
          'Choosing a window seat to {place}',
          'How wide are the seats on flight {flight}?',
          'Is an upgrade to {place} possible?',
        ],
        POSITIVE: [
          'Very comfortable cabin, thank you',
          'Thank you for the upgrade to {place}',
          'A really good seat on flight {flight}',
        ],
      },
      posts: {
        NEGATIVE: [
          '{hours} with my knees in the seat in front. {brand}, are we growing or are you shrinking them?',
          'Paid {amount} for legroom. {brand} put me in the last row next to the toilets.',
          'Flight {flight}: seat stuck, tray broken, 15 degrees in the cabin. That is a lot in one go, {brand}.',
        ],
        NEUTRAL: [
          '{brand} are there sockets on board flight {flight}?',
          'The {brand} cabin is fine, but bring a jumper.',
          '{brand} how do I pick a seat to {place} once I have booked?',
        ],
        POSITIVE: [
          'New {brand} seats to {place}: room for my legs at last.',
          'Surprise upgrade on flight {flight}. {brand}, you made my week!',
          'Clean, quiet, just warm enough. Slept the whole flight, thanks {brand}',
        ],
      },
      titles: {
        NEGATIVE: [
          'Knees under my chin',
          'A broken seat for {hours}',
          'Paid for legroom, never got it',
        ],
        NEUTRAL: ['Average comfort', 'Fine for a short hop', 'Ageing cabin, but clean'],
        POSITIVE: ['Very comfortable seats', 'Room for my legs', 'A calm, clean cabin'],
      },
      statements: {
        NEGATIVE: [
          'The rows are absurdly close: {hours} with my knees jammed.',
          'I had paid {amount} for legroom and was given another seat.',
          'The backrest would not stay up and the cabin was freezing.',
        ],
        NEUTRAL: [
          'The seat will do for a short flight, no longer.',
          'The cabin is a little dated, but clean.',
          'Comfort as usual: neither roomy nor cramped.',
        ],
        POSITIVE: [
          'The seats are comfortable and there is real room for your legs.',
          'Quiet, clean cabin: I slept all the way to {place}.',
          'A nice surprise on flight {flight}: new seats and a socket at each of them.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Unfriendly crew on flight {flight}',
          'Rude member of staff in {place}',
          'No help for an elderly passenger at boarding',
        ],
        NEUTRAL: [
          'Where do I send a remark about the crew?',
          'Special meal request for flight {flight}',
          'Does the crew speak French on the way to {place}?',
        ],
        POSITIVE: [
          'Compliments to the crew of flight {flight}',
          'Thank you to {agent} for being so kind',
          'A crew that took great care of us to {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Asked for a glass of water on flight {flight} and got a sigh. Is kindness an extra now, {brand}?',
          '{brand} staff very short with an elderly lady in {place}. Not acceptable.',
          '{brand} three questions, three shrugs. Is that the service these days?',
        ],
        NEUTRAL: [
          'The {brand} crew to {place} kept to themselves. Neither warm nor rude.',
          '{brand} can I order a gluten-free meal for flight {flight}?',
          'Lots of new faces at {brand}, they must be hiring.',
        ],
        POSITIVE: [
          'The crew of {flight} kept my son busy through the whole delay. Thank you {brand}!',
          '{agent} at {brand} in {place}: rare patience and kindness. Thank you.',
          'Genuine smiles from start to finish. Keep this crew, {brand}!',
        ],
      },
      titles: {
        NEGATIVE: ['Unpleasant staff', 'We were clearly in the way', 'A frosty welcome'],
        NEUTRAL: ['Staff were fine', 'A discreet crew', 'Standard service'],
        POSITIVE: [
          'A crew worth its weight in gold',
          'Kind and professional',
          'A warm welcome on board',
        ],
      },
      statements: {
        NEGATIVE: [
          'The staff sighed at every little request.',
          'At the gate in {place} we were spoken to like children.',
          'Nobody helped the woman beside me, who could not lift her case.',
        ],
        NEUTRAL: [
          'The crew were polite, if a little rushed.',
          'Service on board is kept to a minimum, but done properly.',
          'The staff do their job, without much warmth.',
        ],
        POSITIVE: [
          'The crew were wonderful with the children.',
          'Thanks to {agent}, who found a way when everyone else said no.',
          'Smiling, attentive staff from start to finish.',
        ],
      },
    },
    APP: {
      subjects: {
        NEGATIVE: [
          'The app has deleted my booking to {place}',
          'Boarding pass missing from the app',
          'Charged {amount} twice in the app',
        ],
        NEUTRAL: [
          'Adding a passenger in the app',
          'How do I turn on alerts for flight {flight}?',
          'Changing my e-mail address in the app',
        ],
        POSITIVE: [
          'Well done on the new app',
          'The app saved me time in {place}',
          'Live tracking of flight {flight} is spot on',
        ],
      },
      posts: {
        NEGATIVE: [
          'The {brand} app crashes exactly when I have to show the boarding pass. Lovely timing.',
          '{brand} your app charged me {amount} twice. Is the refund in the app too?',
          'My booking to {place} vanished from the {brand} app the night before we fly. Great.',
        ],
        NEUTRAL: [
          '{brand} when is the new app coming to tablets?',
          'Quick question {brand}: can I check in two passengers in the app?',
          'The {brand} app has a new look. Takes some getting used to.',
        ],
        POSITIVE: [
          'The {brand} app told me about the gate change before the board did. Well played.',
          'Moved my flight to {place} in three taps in the {brand} app. Love it!',
          'At last an airline app that works without signal. Thanks {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['An app that crashes', 'The app needs work', 'Charged twice'],
        NEUTRAL: ['A decent app', 'Handy but a bit slow', 'Still missing a few things'],
        POSITIVE: ['A very handy app', 'Everything in one app', 'Ticket changed in three taps'],
      },
      statements: {
        NEGATIVE: [
          'The app crashed just as I had to show my boarding pass.',
          'I paid once and the app took {amount} twice.',
          'I could not change my booking to {place} in the app.',
        ],
        NEUTRAL: [
          'The app does what it must, slowly.',
          'A clear app, even if some menus are still in French.',
          'I would like to manage several passengers in the app.',
        ],
        POSITIVE: [
          'The app showed the gate change before anyone announced it.',
          'I changed my ticket in three taps, with no hidden fees.',
          'The boarding pass stays available offline, which is very handy.',
        ],
      },
    },
    REFUND: {
      subjects: {
        NEGATIVE: [
          'Refund of {amount} still not received',
          'Flight {flight} cancelled: forced to take a voucher',
          'Compensation refused for the flight to {place}',
        ],
        NEUTRAL: [
          'How long does the refund for flight {flight} take?',
          'Where do I send receipts for expenses?',
          'Tax refund for an unused ticket',
        ],
        POSITIVE: [
          'Thank you for the quick refund',
          'Compensation settled within {days}',
          'Goodwill gesture after flight {flight} much appreciated',
        ],
      },
      posts: {
        NEGATIVE: [
          'Flight {flight} cancelled and {brand} wants to give me a voucher. I want my {amount}, not a voucher.',
          '{brand} promised a refund within seven days. It has been {weeks}.',
          'Four forms, no answer, {amount} gone. Cheers {brand}',
        ],
        NEUTRAL: [
          '{brand} how long do tax refunds take?',
          '{brand} should I keep meal receipts to claim for the delay in {place}?',
          'Refund claim sent to {brand}, let us see.',
        ],
        POSITIVE: [
          'Refund from {brand} within {days}, no chasing. I could not believe it.',
          'Flight {flight} was cancelled, but {brand} paid everything back, hotel included. Respect.',
          '{amount} back in my account this morning. Thank you {agent} at {brand} for seeing it through!',
        ],
      },
      titles: {
        NEGATIVE: [
          'The phantom refund',
          'A voucher instead of my money',
          'Waiting {weeks} for a transfer',
        ],
        NEUTRAL: ['Refund took a while', 'A lot of paperwork', 'Partly refunded'],
        POSITIVE: [
          'Refunded within {days}',
          'Compensation paid without a fuss',
          'A real goodwill gesture',
        ],
      },
      statements: {
        NEGATIVE: [
          'Flight {flight} was cancelled and I have been waiting for {amount} for {weeks}.',
          'They insist on a voucher although the law says refund.',
          'Every agent asks for the same receipts again.',
        ],
        NEUTRAL: [
          'The refund came, but I had to chase it once.',
          'The procedure is clear, just rather long.',
          'I got the taxes back, not the booking fee.',
        ],
        POSITIVE: [
          'After the cancellation {amount} came back within {days}.',
          'Compensation for the delay was paid without any argument.',
          'One adviser followed my claim through to the transfer and kept me posted.',
        ],
      },
    },
  },
};
