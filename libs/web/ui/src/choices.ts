/** Groups of chips, for a screen that has some. */
export { ChoiceSet, type Choice } from './choice/choice-set';
export { ChoiceOne } from './choice/choice-one';
