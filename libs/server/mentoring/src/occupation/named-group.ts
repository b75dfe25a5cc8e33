/** Code, English, French, Kinyarwanda. */
export type NamedGroup = readonly [code: string, en: string, fr: string, rw: string];
