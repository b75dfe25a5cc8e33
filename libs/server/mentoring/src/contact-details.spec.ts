import { holdsContactDetails, refuseContactDetails } from './contact-details';

describe('contact details in a text', () => {
  it.each([
    'Write to diane@example.org', 'Call 078 000 0187', '+250-788.123.456', '(0788) 123 456', '+47 22 12 34 56', '０７８０００００１８７', 'see www.example.org/me', 'https://x.example', 'find me on wa.me', 'my page: diane.com',
    'insta @diane_i', 'Instagram: diane_ing', 'Facebook : Diane Ingabire', 'diane (at) example (dot) org', 'diane[at]example.test', 'diane (arobase) exemple (point) fr',
    '٠٧٨٨١٢٣٤٥٦', '०७८८१२३४५६', 'x.example.org', 'x．example．org', 'x。example。org', 'snap: foo_1', 'IG = keza', 'instagram foo.bar', 'find me: fb/foo', 'my TikTok keza_250',
  ])('are found in "%s"', text => expect(holdsContactDetails(text)).toBe(true));

  it.each([
    '', 'A look at your CV, interview practice, a visit to a building site.', 'Class of 2014, 12 years of work', 'From 2014 to 2026', 'Hospital, 2014-2026', 'Se préparer à un entretien, 15 à 30 min.',
    'Gufasha abanyeshuri 3 buri mwaka', 'I work at a bank. Come and see', 'Nurse, e.g. in surgery', 'I look after a hospital’s Facebook page and its Instagram', 'We meet (at school, at lunch)', 'I do Facebook/Instagram campaigns', 'A snap decision: none', 'On Facebook. Every day', 'fb/ig marketing',
  ])('are not seen in "%s"', text => expect(holdsContactDetails(text)).toBe(false));

  it('are refused beside their field', () => {
    expect(() => refuseContactDetails({ work: 'Nurse', offer: 'Call 0780000187' })).toThrow(expect.objectContaining({ fields: [{ path: 'offer', code: 'contact_details', params: {} }] }));
  });
});
