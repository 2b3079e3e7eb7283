import type { RetailTopic } from '../topics.ts';
import type { IndustryTexts } from './text-table.ts';

export const RETAIL_EN: IndustryTexts<RetailTopic> = {
  openers: [
    'I ordered {product}.',
    'My second purchase from this store.',
    'I ordered {product} as a birthday present.',
    'First time ordering here.',
  ],
  closers: {
    NEGATIVE: [
      'I will not order again.',
      'Stay away.',
      'A really bad experience, which is a shame.',
    ],
    NEUTRAL: ['Could do better.', 'A store like any other.', 'I might order again, we will see.'],
    POSITIVE: ['I will definitely order again.', 'A store you can trust.', 'Thanks, see you soon!'],
  },
  topics: {
    DELIVERY: {
      subjects: {
        NEGATIVE: [
          'Package {order} is {days} late',
          'Package marked as delivered, never received',
          'Missed delivery although I was home',
        ],
        NEUTRAL: [
          'Where is order {order}?',
          'Changing the delivery address',
          'Can you deliver to a pickup point?',
        ],
        POSITIVE: [
          'Super fast delivery, thank you',
          'Thanks to the driver of order {order}',
          'Package arrived early',
        ],
      },
      posts: {
        NEGATIVE: [
          '{brand} says my package was delivered. By whom? To whom? A mystery.',
          '{days} late with {product}. How is the snail doing, {brand}?',
          'Stayed home all day and {brand} claims nobody was there. Third time.',
          '{brand} order {order} has been sitting in the same place for {weeks}. Is anyone looking for it?',
        ],
        NEUTRAL: [
          '{brand} when does order {order} ship?',
          '{brand} do you deliver to pickup points?',
          '{brand} tracking says "in transit". Waiting patiently.',
        ],
        POSITIVE: [
          'Ordered last night, delivered at noon. How do you do it, {brand}?',
          'The {brand} driver carried {product} up five flights of stairs. Give that person a medal!',
          'Package came two days early, right in time for the birthday. Thank you {brand}',
        ],
      },
      titles: {
        NEGATIVE: ['The phantom package', '{days} late', 'Terrible delivery'],
        NEUTRAL: ['Delivered on time', 'Took a while', 'Vague tracking'],
        POSITIVE: ['Lightning delivery', 'Arrived early', 'Very friendly driver'],
      },
      statements: {
        NEGATIVE: [
          'The package took {weeks} although I had paid for express.',
          'Tracking said "delivered" when I had received nothing.',
          'The driver never rang the bell and the package went back.',
        ],
        NEUTRAL: [
          'Delivered within the time they gave, nothing more.',
          'Tracking is vague, but the package came.',
          'Two days late, no big deal.',
        ],
        POSITIVE: [
          'Ordered at night, there the next day.',
          'The driver called ahead and brought everything upstairs.',
          'Carefully packed and delivered early.',
        ],
      },
    },
    REFUND: {
      subjects: {
        NEGATIVE: [
          'Return received, still no refund ({amount})',
          'Refund refused for order {order}',
          'Return fee of {amount} never mentioned',
        ],
        NEUTRAL: [
          'How do I send something back?',
          'How long does the refund for order {order} take?',
          'Exchange instead of a refund?',
        ],
        POSITIVE: [
          'Refund received within {days}, thank you',
          'Thanks to {agent} for following up on my return',
          'Very easy return',
        ],
      },
      posts: {
        NEGATIVE: [
          'My return reached the {brand} warehouse {weeks} ago. My {amount} must be on vacation.',
          '{brand} "satisfaction guaranteed or your money back". So far I have neither.',
          'Eight messages to {brand} for a refund of {amount}. Eight automatic replies.',
        ],
        NEUTRAL: [
          '{brand} how many days do I have to send something back?',
          '{brand} is the return label in the box or do I print it?',
          'Return sent to {brand}. Fingers crossed.',
        ],
        POSITIVE: [
          'Dropped off my return on Monday, {amount} back on Wednesday. Well done {brand}',
          '{brand} refunded me and let me give {theProduct} to charity. Classy.',
          'Thanks {agent} at {brand}: refund sorted out in a single message.',
        ],
      },
      titles: {
        NEGATIVE: ['Refund nowhere to be found', '{weeks} for nothing', 'Hidden return fees'],
        NEUTRAL: ['Return went OK', 'Refund a bit slow', 'The process could be clearer'],
        POSITIVE: ['Refunded within {days}', 'Return without a hitch', 'Quick and honest'],
      },
      statements: {
        NEGATIVE: [
          'I sent back {theProduct} {weeks} ago and am still waiting for {amount}.',
          'They refuse the refund because the box had been opened.',
          'The return fee was not mentioned anywhere.',
        ],
        NEUTRAL: [
          'The refund came after {weeks}.',
          'You have to print the label yourself, otherwise fine.',
          'Return accepted, minus shipping.',
        ],
        POSITIVE: [
          'Full refund within {days}, no questions asked.',
          'Returns are free and the label is already in the box.',
          'I could choose between an exchange and a refund.',
        ],
      },
    },
    DAMAGED_GOODS: {
      subjects: {
        NEGATIVE: [
          'Item broken on delivery ({order})',
          'A part is missing: {theProduct}',
          'Item does not match the picture',
        ],
        NEUTRAL: [
          'Ordering a spare part',
          'How long is the warranty?',
          'Assembly instructions missing',
        ],
        POSITIVE: [
          'Part replaced within {days}, thank you',
          'Thank you for the instant replacement',
          'Beautiful quality, I wanted to tell you',
        ],
      },
      posts: {
        NEGATIVE: [
          '{myProduct} arrived in three pieces. Is it a puzzle, {brand}?',
          '{brand} half of the screws are missing from order {order}.',
          'In the picture: solid oak. In the box: cardboard. Thanks {brand}',
        ],
        NEUTRAL: [
          '{brand} where can I order a spare part for {theProduct}?',
          '{brand} is the warranty two years or three?',
          'Slight color difference on {theProduct} from {brand}. Keeping it.',
        ],
        POSITIVE: [
          '{theProduct} from {brand} looks even better in real life.',
          'Reported a broken item at ten, new one shipped at noon. Hats off, {brand}!',
          'Three years with {theProduct} from {brand}, still like new.',
        ],
      },
      titles: {
        NEGATIVE: ['Arrived broken', 'Nothing like the picture', 'Parts missing'],
        NEUTRAL: ['Average quality', 'A small flaw', 'As described, no more'],
        POSITIVE: ['Superb quality', 'Replaced right away', 'Better than the picture'],
      },
      statements: {
        NEGATIVE: [
          '{myProduct} arrived broken, in a box that was too big and had no padding.',
          'Half of the screws were missing and the instructions were unreadable.',
          'Color and material have nothing to do with the picture.',
        ],
        NEUTRAL: [
          'Decent quality for the price.',
          'A small flaw in the finish, not enough to send it back.',
          'Assembly takes a while, the result is fine.',
        ],
        POSITIVE: [
          '{theProduct} is sturdy and looks even better than in the picture.',
          'One part was damaged, the new one was here within {days}.',
          'Neatly finished and easy to put together.',
        ],
      },
    },
    STAFF_FRIENDLINESS: {
      subjects: {
        NEGATIVE: [
          'Automatic replies for {days}',
          'An agent ended the chat on me',
          'Rude tone from customer service',
        ],
        NEUTRAL: [
          'Reaching customer service by phone',
          'When is chat available?',
          'Leaving a message for {agent}',
        ],
        POSITIVE: [
          'Thank you to {agent} for the help',
          'Customer service with a human touch, thank you',
          'Perfect advice before buying',
        ],
      },
      posts: {
        NEGATIVE: [
          '{brand} I have been talking to a robot for {days}. Any humans around?',
          'The {brand} agent closed the chat in the middle of my sentence. Smooth.',
          '{brand} customer service: many apologies, no solution.',
        ],
        NEUTRAL: [
          '{brand} is there a phone number somewhere?',
          '{brand} chat closes at six, good to know.',
          '{brand} how long does an e-mail reply take these days?',
        ],
        POSITIVE: [
          '{agent} at {brand} spent twenty minutes helping me choose {product}. Thank you!',
          'A real person with a real answer in ten minutes. Never change, {brand}.',
          'A handwritten note in the box. Such a small thing, {brand}, and it made my day.',
        ],
      },
      titles: {
        NEGATIVE: ['Nothing but robots', 'No customer service', 'Apologies, never a solution'],
        NEUTRAL: ['Customer service is OK', 'Answer after {days}', 'Polite but slow'],
        POSITIVE: ['Customer service by humans', 'Answer in ten minutes', 'They listen'],
      },
      statements: {
        NEGATIVE: [
          'You cannot talk to anyone: it is robots all the way.',
          'Every message gets the same automatic reply.',
          'The agent ended the chat without solving anything.',
        ],
        NEUTRAL: [
          'Customer service answers, give it {days}.',
          'Polite replies, somewhat canned.',
          'It took two messages to understand each other.',
        ],
        POSITIVE: [
          'Thanks to {agent} I picked the right model the first time.',
          'A precise answer from a real person in ten minutes.',
          'Customer service called back to make sure all was well.',
        ],
      },
    },
    APP: {
      subjects: {
        NEGATIVE: [
          'Cart emptied at checkout',
          'Promo code refused in the app',
          'Order {order} placed twice',
        ],
        NEUTRAL: ['Deleting my account', 'Adding an address in the app', 'Finding an old invoice'],
        POSITIVE: [
          'Very well made app',
          'Thanks for the new photo search',
          'One-click payment: perfect',
        ],
      },
      posts: {
        NEGATIVE: [
          'Cart emptied at checkout for the fourth time. Do you want to sell or not, {brand}?',
          '{brand} your promo code works everywhere except at checkout.',
          'The {brand} app ordered twice. So now I own {product} and a spare.',
        ],
        NEUTRAL: [
          '{brand} where did the wish lists go in the new app?',
          '{brand} can I pay in installments in the app?',
          'New {brand} app: prettier, not faster.',
        ],
        POSITIVE: [
          'The {brand} photo search found {product} in two seconds. Impressive.',
          'Ordered on the bus in three taps. My budget is in danger, thanks {brand}',
          'Live tracking on a map in the {brand} app: love it.',
        ],
      },
      titles: {
        NEGATIVE: ['Cart emptied, sale lost', 'A sluggish app', 'Promo codes refused'],
        NEUTRAL: ['Decent site', 'Pretty but slow app', 'You find your way around'],
        POSITIVE: ['Clear and fast site', 'An impressive app', 'Three taps and done'],
      },
      statements: {
        NEGATIVE: [
          'The cart empties itself at checkout.',
          'The promo code is accepted and then refused at checkout.',
          'The app placed my order twice.',
        ],
        NEUTRAL: [
          'The site is clear, the search a bit moody.',
          'The app is pretty, but slow.',
          'You find what you want if you keep looking.',
        ],
        POSITIVE: [
          'Ordered in three taps, all crystal clear.',
          'The photo search really works.',
          'Live tracking of the package is very handy.',
        ],
      },
    },
    PRICE: {
      subjects: {
        NEGATIVE: [
          'Price went up by {amount} in the cart',
          'Shipping of {amount} for a small package',
          'Fake discount on {theProduct}',
        ],
        NEUTRAL: ['When does the sale start?', 'Shipping for two items', 'Using a gift card'],
        POSITIVE: [
          'Thank you for refunding the difference',
          'Very good price for {theProduct}',
          'Free shipping: thank you',
        ],
      },
      posts: {
        NEGATIVE: [
          '{brand} raises the price the day before to show a "discount" the day after. We have screenshots.',
          '{amount} shipping for an envelope. Is it flying first class, {brand}?',
          'The price went up by {amount} between the page and the cart. Neat trick, {brand}',
        ],
        NEUTRAL: [
          '{brand} when is the sale this year?',
          '{brand} prices are average, shop around.',
          '{brand} can I combine two promo codes?',
        ],
        POSITIVE: [
          'The price dropped after I bought, and {brand} refunded the difference without a fuss.',
          '{product} at that price, thank you {brand}!',
          'Free shipping and careful packing. {brand} is scoring points.',
        ],
      },
      titles: {
        NEGATIVE: ['Fake discounts', 'Outrageous shipping', 'The price changes in the cart'],
        NEUTRAL: ['Fair prices', 'Shop around', 'Worth it during sales'],
        POSITIVE: ['Unbeatable', 'A great deal', 'Honest prices'],
      },
      statements: {
        NEGATIVE: [
          'The price on the page is not the one in the cart: {amount} more.',
          'Shipping costs as much as the item.',
          'The discount is taken off a price that nobody ever paid.',
        ],
        NEUTRAL: [
          'Average prices, better during the sales.',
          'Fine if you bundle your purchases.',
          'Not the cheapest, but a wide choice.',
        ],
        POSITIVE: [
          'Best price I found after three days of comparing.',
          'They refunded the difference when the price went down.',
          'Free shipping and no hidden costs.',
        ],
      },
    },
  },
};
