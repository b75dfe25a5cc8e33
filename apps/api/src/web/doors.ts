import type { Language } from '@tendril/contracts';
import { escapeHtml } from './escape';

interface Words {
  readonly title: string;
  readonly staff: string;
  readonly staffHint: string;
  readonly student: string;
  readonly mentor: string;
  readonly code: string;
  readonly go: string;
  readonly unknown: string;
}

// The Kinyarwanda texts have not been read by a speaker yet.
const WORDS: Record<Language, Words> = {
  en: {
    title: 'A network is a living thing. Tend it.', staff: 'I work at a school', staffHint: 'Sign in with your e-mail address', student: 'I am a student', mentor: 'I am a mentor, or want to be one',
    code: 'School code', go: 'Go to my school', unknown: 'No school has this code. Look at your slip, or ask your school for it.',
  },
  fr: {
    title: 'Un réseau est vivant. Prenez-en soin.', staff: 'Je travaille dans une école', staffHint: 'Connexion par adresse électronique', student: 'Je suis élève', mentor: 'Je suis mentor, ou je veux le devenir',
    code: 'Code de l’école', go: 'Aller à mon école', unknown: 'Aucune école n’a ce code. Regardez votre carte ou demandez-le à votre école.',
  },
  rw: {
    title: 'Umuyoboro w’abantu ni ikintu kizima. Uwiteho.', staff: 'Nkora ku ishuri', staffHint: 'Injira ukoresheje imeyili', student: 'Ndi umunyeshuri', mentor: 'Ndi umujyanama, cyangwa ndashaka kuba we',
    code: 'Kode y’ishuri', go: 'Jya ku ishuri ryanjye', unknown: 'Nta shuri rifite iyi kode. Reba ku gapapuro kawe cyangwa ubaze ishuri.',
  },
};

const STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fbfbfa,#101413);--surface:light-dark(#fff,#171c1a);--line:light-dark(#d9dcda,#2c3431);--control:light-dark(#868c88,#77817c);--ink:light-dark(#161b19,#e9eeeb);--muted:light-dark(#545d59,#a5afaa);--primary:light-dark(#0b6b58,#5fd0b4);--on-primary:light-dark(#fff,#04251e);--focus:light-dark(#1a5fd0,#8ab4ff);--danger:light-dark(#b3261e,#ff9c93)}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:16px/24px system-ui,sans-serif}
main{max-width:560px;margin:0 auto;padding:24px 16px 48px;display:grid;grid-template-columns:minmax(0,1fr);gap:16px}
h1{font-size:28px;line-height:36px;margin:0;letter-spacing:-.015em;text-wrap:balance}h2{font-size:18px;line-height:24px;margin:0}
.brand{display:flex;align-items:center;gap:8px;font-weight:650}.brand svg{width:28px;height:28px;fill:none;stroke:var(--primary);stroke-width:2;stroke-linecap:round}
.door{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:16px;display:grid;grid-template-columns:minmax(0,1fr);gap:12px}
a.door{color:inherit;text-decoration:none}a.door:hover{border-color:var(--control)}p{margin:0}.muted{color:var(--muted);font-size:14px;line-height:20px}
form{display:grid;gap:4px}label{font-weight:550}.row{display:flex;flex-wrap:wrap;gap:8px}input{flex:1;min-width:0;min-height:48px;padding:11px 12px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:inherit;font:inherit}
button{min-height:48px;padding:11px 16px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:inherit;font:inherit;font-weight:550;cursor:pointer}
.primary{background:var(--primary);border-color:var(--primary);color:var(--on-primary)}:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.problem{color:var(--danger)}nav{display:flex;flex-wrap:wrap;gap:4px}nav button{min-height:44px;border-color:transparent;background:none;color:var(--muted)}nav button[aria-current]{color:var(--ink);border-color:var(--line);background:var(--surface)}
`;

const NAMES: Record<Language, string> = { rw: 'Kinyarwanda', fr: 'Français', en: 'English' };

/** The plain page at `/`: three doors. `unknown` is a school code that leads nowhere, shown again beside its message. */
export function doorsPage(language: Language, unknown?: { code: string; door: 'student' | 'mentor' }): string {
  const words = WORDS[language];
  const schoolForm = (door: 'student' | 'mentor') => {
    const wrong = unknown?.door === door;
    return `<form action="/${door}" method="get"><label for="${door}">${words.code}</label><div class="row"><input id="${door}" name="school" required maxlength="40" autocapitalize="none" autocomplete="organization" spellcheck="false" value="${wrong ? escapeHtml(unknown.code) : ''}"${wrong ? ` aria-invalid="true" aria-describedby="${door}-problem" autofocus` : ''}><button${door === 'student' ? ' class="primary"' : ''}>${words.go}</button></div>${wrong ? `<p class="problem" id="${door}-problem">${words.unknown}</p>` : ''}</form>`;
  };
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Tendril</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/student/favicon.svg" type="image/svg+xml"><style>${STYLE}</style></head>
<body><main>
<p class="brand"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3.5 17.5C3.5 9 6.5 3.5 11.5 3.5a4.5 4.5 0 0 1 0 9 2.75 2.75 0 0 1 0-5.5"/></svg>Tendril</p>
<form action="/language" method="post"><nav aria-label="Language">${(['rw', 'fr', 'en'] as const).map(one => `<button name="lang" value="${one}" lang="${one}"${one === language ? ' aria-current="true"' : ''}>${NAMES[one]}</button>`).join('')}</nav></form>
<h1>${words.title}</h1>
<section class="door"><h2>${words.student}</h2>${schoolForm('student')}</section>
<a class="door" href="/console/"><h2>${words.staff}</h2><p class="muted">${words.staffHint}</p></a>
<section class="door"><h2>${words.mentor}</h2>${schoolForm('mentor')}</section>
</main></body></html>
`;
}

/** What a browser gets over plain HTTP from anywhere but this machine: a session cookie would not be kept. */
export function httpsPage(address: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tendril needs HTTPS</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><main><h1>Tendril needs HTTPS</h1><p>This address is not encrypted, so nobody can sign in here. Open <b>${escapeHtml(address)}</b> instead, or put a web server with a certificate in front.</p>
<p lang="fr">Cette adresse n’est pas chiffrée : personne ne peut s’y connecter. Ouvrez plutôt l’adresse ci-dessus.</p></main></body></html>
`;
}
