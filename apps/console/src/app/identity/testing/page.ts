export { signInAs } from '@tendril/session/testing';
export { answered, settled } from '@tendril/ui/testing';
