import type { HotelTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const HOTEL_EN: IndustryTexts<HotelTopic> = {
  openers: [
    'Stayed {nights} in {place}.',
    'A family weekend in {place}.',
    'Here on business, room {room}.',
    'We spent {nights} here.',
  ],
  closers: {
    NEGATIVE: [
      'We shall go elsewhere next time.',
      'At that price it is not good enough.',
      'I would not recommend this hotel.',
    ],
    NEUTRAL: [
      'Fine for a night or two.',
      'Well placed, but without much charm.',
      'A hotel like many others.',
    ],
    POSITIVE: [
      'We shall be back.',
      'Highly recommended.',
      'Thank you to the whole team for a lovely stay.',
    ],
  },
  topics: {
    ROOM_CLEANLINESS: {
      subjects: {
        NEGATIVE: [
          'Room {room} dirty on arrival',
          'Stained sheets in {place}',
          'Mould in the bathroom of room {room}',
        ],
        NEUTRAL: [
          'Are rooms cleaned daily in {place}?',
          'Request for a room without carpet',
          'Left something behind in room {room}',
        ],
        POSITIVE: [
          'Spotless room, thanks to the housekeepers',
          'Compliments on how clean the hotel in {place} is',
          'Thank you for changing our room at once',
        ],
      },
      posts: {
        NEGATIVE: [
          'Stained sheets and a full bin in room {room}. Is cleaning an extra in {place}, {brand}?',
          'Hair in the shower in {place}. Not ours, {brand}.',
          '{brand} room {room}: mould on the ceiling. At full price.',
        ],
        NEUTRAL: [
          '{brand} are rooms cleaned every day in {place}?',
          'Decent {brand} room in {place}, the bathroom could do with an update.',
          '{brand} carpet or wooden floors in {place}?',
        ],
        POSITIVE: [
          'Room {room} was spotless. Thank you to the housekeepers at {brand} in {place}',
          'You could eat off the floor at {brand} in {place}. We did not, but you could.',
          'Pointed out one small stain and had a new room within {minutes}. That is service, {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['Dirty room', 'Cleanliness was a let-down', 'Stained sheets and no apology'],
        NEUTRAL: ['Clean but tired', 'Average housekeeping', 'The bathroom needs renewing'],
        POSITIVE: ['Spotless', 'An immaculate room', 'Everything gleams'],
      },
      statements: {
        NEGATIVE: [
          'Room {room} had not been cleaned and the sheets were stained.',
          'The bathroom smelt of damp and there was hair in the shower.',
          'We told reception about the dirt, and nothing was done for the whole stay.',
        ],
        NEUTRAL: [
          'The room is clean, the furnishings have seen better days.',
          'Housekeeping was all right, if a little hasty.',
          'A clean bathroom that needs new grouting.',
        ],
        POSITIVE: [
          'An immaculate room with fresh linen every day.',
          'Perfectly clean down to the last detail.',
          'We mentioned one small thing and the room was redone within {minutes}.',
        ],
      },
    },
    NOISE: {
      subjects: {
        NEGATIVE: [
          'No sleep because of the noise, room {room}',
          'Building work from seven in the morning in {place}',
          'Very loud air conditioning, room {room}',
        ],
        NEUTRAL: [
          'Request for a quiet room at the back in {place}',
          'Is there building work in {place} at the moment?',
          'A room away from the lift, please',
        ],
        POSITIVE: [
          'Very quiet room, thank you',
          'Thank you to {agent} for moving us',
          'A proper night’s sleep in {place} at last',
        ],
      },
      posts: {
        NEGATIVE: [
          'Drilling at seven in the morning one floor up. Would it hurt to warn your guests, {brand}?',
          '{nights} in {place} and music until two on every one of them. Not on, {brand}.',
          'The air con in room {room} sounds like a tractor. Good night, {brand}.',
        ],
        NEUTRAL: [
          '{brand} are the rooms at the back quieter in {place}?',
          'Some traffic outside {brand} in {place}, bring earplugs.',
          '{brand} has the building work in {place} finished?',
        ],
        POSITIVE: [
          'Right in the middle of {place} and not a sound. Slept like a log, thank you {brand}.',
          'Noisy neighbours, one word to {agent} and we had a quiet room. Thank you {brand}',
          'The silence at {brand} in {place}. Luxury.',
        ],
      },
      titles: {
        NEGATIVE: ['Impossible to sleep', 'Building work under our window', 'Paper-thin walls'],
        NEUTRAL: [
          'A bit noisy on the street side',
          'Quiet, depending on the room',
          'Bring earplugs, just in case',
        ],
        POSITIVE: ['Perfectly quiet', 'We slept so well', 'Central and silent'],
      },
      statements: {
        NEGATIVE: [
          'The walls are so thin that we followed the neighbours’ conversation all night.',
          'Building work started at seven and nobody had warned us.',
          'The air conditioning in room {room} made sleep impossible.',
        ],
        NEUTRAL: [
          'Rooms on the street are a little noisy, those at the back are not.',
          'You can hear the lift, but it is no great bother.',
          'Some noise in the corridor on Saturday night.',
        ],
        POSITIVE: [
          'A very quiet hotel, even in the centre of {place}.',
          'The soundproofing is excellent, we heard nothing.',
          'We were given a quiet room without having to insist.',
        ],
      },
    },
    CHECK_IN: {
      subjects: {
        NEGATIVE: [
          'Room not ready at six in the evening',
          'Booking not found when we arrived in {place}',
          'Waited {minutes} at reception in {place}',
        ],
        NEUTRAL: [
          'Late arrival in {place}',
          'Can we leave our bags before check-in?',
          'Changing the name on a booking',
        ],
        POSITIVE: [
          'Thank you for the welcome at two in the morning',
          'Early check-in granted: thank you {agent}',
          'A perfect welcome in {place}',
        ],
      },
      posts: {
        NEGATIVE: [
          'Booked, confirmed, paid… and unknown on arrival. {brand} in {place}, where do we sleep?',
          'Room promised for three, ready at seven. The children say thanks, {brand}.',
          '{minutes} on our feet at the {brand} reception in {place}. One person for the whole hotel.',
        ],
        NEUTRAL: [
          '{brand} can we check in after midnight in {place}?',
          '{brand} from what time is the room available?',
          'A check-in kiosk at {brand}. Why not.',
        ],
        POSITIVE: [
          'Arrived at two in the morning to a smile and hot soup. Thank you {agent}, thank you {brand}!',
          'Room ready three hours early in {place}. That is {brand} for you',
          'A warm welcome, a city map and crayons for the kids: ten out of ten for {brand} in {place}.',
        ],
      },
      titles: {
        NEGATIVE: ['They lost our booking', 'An endless check-in', 'Room ready at seven'],
        NEUTRAL: ['Reception was fine', 'Check-in took a while', 'Self-service reception'],
        POSITIVE: ['An exceptional welcome', 'A smooth arrival', 'Received like old friends'],
      },
      statements: {
        NEGATIVE: [
          'When we arrived in {place}, nobody could find our booking.',
          'It took {minutes} to get the key, and then the room was not ready.',
          'Nowhere had they mentioned a deposit of {amount}.',
        ],
        NEUTRAL: [
          'A polite welcome, rather a lot of forms.',
          'The check-in kiosk works, but a word of welcome is missing.',
          'The room was ready on time, no more and no less.',
        ],
        POSITIVE: [
          'A warm welcome although we arrived very late.',
          'At reception, {agent} gave us excellent tips for {place}.',
          'The room was ready well ahead of time, with a welcome note.',
        ],
      },
    },
    BREAKFAST: {
      subjects: {
        NEGATIVE: [
          'Charged {amount} for a breakfast that was included',
          'Empty buffet at nine in {place}',
          'Cold breakfast brought to the room',
        ],
        NEUTRAL: [
          'Breakfast times in {place}',
          'Is a gluten-free breakfast possible?',
          'Adding breakfast to my booking',
        ],
        POSITIVE: [
          'Thank you for the breakfast in {place}',
          'The best breakfast of our trip',
          'Thank you to {agent} for taking allergies seriously',
        ],
      },
      posts: {
        NEGATIVE: [
          '{amount} for breakfast at {brand}: yesterday’s bread and lukewarm coffee.',
          'Nine o’clock, empty buffet in {place}. Late risers pay the same, {brand}.',
          '{brand} breakfast "included", then {amount} on the bill. Shall we talk?',
        ],
        NEUTRAL: [
          '{brand} what time does breakfast start in {place}?',
          'Breakfast at {brand}: plenty of savoury, not much sweet.',
          '{brand} anything dairy-free at the buffet?',
        ],
        POSITIVE: [
          'Breakfast at {brand} in {place} is worth the trip on its own.',
          'Home-made jam and eggs to order this morning. {brand}, we are not leaving!',
          'Mentioned an allergy last night, had my own plate this morning. Thank you {agent}, thank you {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['A poor breakfast', 'Empty buffet', 'Dear for what it is'],
        NEUTRAL: ['Breakfast was fine', 'The usual buffet', 'Average coffee, good bread'],
        POSITIVE: ['A heavenly breakfast', 'Fresh and home-made', 'The best buffet in town'],
      },
      statements: {
        NEGATIVE: [
          'The buffet was empty at nine and nobody came to refill it.',
          'Lukewarm coffee, stale bread and {amount} a head.',
          'Breakfast was included, and they charged us all the same.',
        ],
        NEUTRAL: [
          'A standard breakfast, no surprises.',
          'A good choice of bread, fruit out of a tin.',
          'The coffee comes from a machine, the rest is fine.',
        ],
        POSITIVE: [
          'A generous breakfast, fresh and home-made.',
          'The kitchen remembered my allergy without being asked again.',
          'The warm pastries alone are worth the stay.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Cold welcome at reception in {place}',
          'Request ignored for {nights}',
          'Rude reply at the hotel bar',
        ],
        NEUTRAL: [
          'Does reception in {place} speak French?',
          'Contacting the hotel manager',
          'Cot needed in {place}',
        ],
        POSITIVE: [
          'Thank you to {agent} and the whole team',
          'A wonderful team in {place}',
          'Thank you for the birthday surprise',
        ],
      },
      posts: {
        NEGATIVE: [
          'Reception at {brand} in {place}: no hello, no eye contact. The phone got a warm welcome, though.',
          '{brand} asked for a cot three times, never came. Thanks for our {nights}.',
          'We raised something at the bar of {brand} in {place}. Answer: "that is how it is". Right.',
        ],
        NEUTRAL: [
          '{brand} does anyone speak French in {place}?',
          'A very young team at {brand} in {place}. Eager to help.',
          '{brand} how do I reach reception in {place} directly?',
        ],
        POSITIVE: [
          'Looked after so well at {brand} in {place}. Special mention for {agent}!',
          'A surprise cake for my daughter’s tenth birthday. {brand}, you are wonderful.',
          'Umbrella lent, taxi called, train caught. Thank you {agent} at {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['A frosty welcome', 'Staff nowhere to be seen', 'We did not feel welcome'],
        NEUTRAL: ['Staff were fine', 'A team still learning', 'Adequate service'],
        POSITIVE: ['A wonderful team', 'So well looked after', 'A rare kind of hospitality'],
      },
      statements: {
        NEGATIVE: [
          'Nobody at reception looks up from the screen.',
          'We asked for a cot three times, in vain.',
          'The staff pass every question on to somebody else.',
        ],
        NEUTRAL: [
          'Young staff, a little lost but willing.',
          'Polite service without any special attention.',
          'You have to go down to reception to get anything, but you do get it.',
        ],
        POSITIVE: [
          'The whole team knows your name by the second day.',
          'Thanks to {agent}, who arranged a surprise for our wedding anniversary.',
          'A sincere welcome and useful tips for {place}.',
        ],
      },
    },
    PRICE: {
      subjects: {
        NEGATIVE: [
          'Extra charge of {amount} on checking out',
          'Room price differs from the booking',
          'Charged {amount} a night for parking',
        ],
        NEUTRAL: [
          'Rate for {nights} in {place}',
          'Invoice in my company’s name',
          'Is VAT included in the price?',
        ],
        POSITIVE: [
          'Thank you for the goodwill gesture',
          'Excellent value in {place}',
          'Reduced rate granted: thank you {agent}',
        ],
      },
      posts: {
        NEGATIVE: [
          'A "service fee" of {amount} on the way out. What service, {brand}?',
          '{brand} the room went up by {amount} between booking and arrival. Magic.',
          'Parking, wifi, the kettle: you pay for everything at {brand} in {place}.',
        ],
        NEUTRAL: [
          '{brand} is breakfast included in the price in {place}?',
          'Normal {brand} prices for {place} in high season.',
          '{brand} is there a rate for {nights} or more?',
        ],
        POSITIVE: [
          '{nights} in {place} for what one costs elsewhere. Thank you {brand}',
          'Cancelled at the last minute for family reasons and {brand} paid it all back. Thank you, truly.',
          'Park view, breakfast included, gentle price. {brand}, we will be back.',
        ],
      },
      titles: {
        NEGATIVE: ['Far too expensive', 'Extras everywhere', 'The price moves'],
        NEUTRAL: ['Fair price', 'A bit dear in season', 'You pay for the location'],
        POSITIVE: ['Very good value', 'A bargain', 'An honest price'],
      },
      statements: {
        NEGATIVE: [
          'We were asked for {amount} in extras on leaving.',
          'The price we paid is not the one we booked, and nobody knows why.',
          'Everything is extra: parking, wifi, even the kettle.',
        ],
        NEUTRAL: [
          'The price is what the area charges.',
          'A little dear in high season, fair otherwise.',
          'You mostly pay for the location.',
        ],
        POSITIVE: [
          'Excellent value for {place}.',
          'No extras: the price quoted is the price paid.',
          'We had to leave early and the hotel refunded the last night.',
        ],
      },
    },
  },
};
