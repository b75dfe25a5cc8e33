import { isTrivial, newPin } from './pin';

describe('a PIN', () => {
  it.each(['000000', '777777', '123456', '012345', '987654', '654321', '121212', '909090', '123123', '407407'])('%s is trivial', pin => expect(isTrivial(pin)).toBe(true));
  it.each(['135790', '100000', '493027', '112233', '890123', '246802'])('%s is not', pin => expect(isTrivial(pin)).toBe(false));

  it('is drawn again while it is trivial, and keeps its leading zeros', () => {
    const draws = [123456, 0, 4711];
    expect(newPin(() => draws.shift() ?? 0)).toBe('004711');
  });
});
