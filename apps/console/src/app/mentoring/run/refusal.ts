import { inject } from '@angular/core';
import type { ApiError } from '@tendril/api-client';
import { injectErrorText, injectText, LanguageStore } from '@tendril/ui';

/** Words for what was refused in a run; of two who cannot be matched also what keeps them apart, and what can be done about it. */
export function injectRefusal(): (problem: ApiError) => string {
  const [errorText, t, languages] = [injectErrorText(), injectText(), inject(LanguageStore)];
  return ({ code, params }) => {
    const reason = params['reason'] ?? '';
    const obstacle = `matching.obstacle.${reason}`;
    return languages.has(obstacle) ? `${errorText(code, { ...params, reason: t(obstacle) })} ${t(`matching.mend.${reason}`)}` : errorText(code, params);
  };
}
