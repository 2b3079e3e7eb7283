/** What a value tells of a person. */
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export const PERSONAL_DATA_KINDS = ['NAME', 'EMAIL', 'PHONE', 'HANDLE', 'TEXT', 'ADDRESS'] as const;
