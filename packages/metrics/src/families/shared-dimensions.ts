/** What most facts are split by, as their columns are called in all tables. */
export const PERSON = { COUNTRY: 'country', AGE_BAND: 'age_band', GENDER: 'gender' } as const;

export const PLACE = { CHANNEL: 'channel', TOUCHPOINT: 'touchpoint', TEAM: 'team' } as const;

export const WORDS = { TOPIC: 'topics', SENTIMENT: 'sentiment', LANGUAGE: 'language' } as const;
