/** Tables of facts that are no dataset, or columns as `table.column`, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  customer_profile: 'Of no brand; its kinds of person stand beside each fact.',
  customer_value: 'What people spend is told of brands as a whole alone, by measures.',
  competitor_panel_fact: 'Whom a brand compares itself with is told by the share of voice.',
  self_assessment_fact:
    'What a brand says of itself is read beside what customers say, by measures.',
  verbatim: 'Words stand beside what they are of; those of messages are read at the desk.',
};
