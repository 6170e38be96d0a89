// Control characters, what turns the direction of all that follows, and the line ends of Unicode. The marks of direction stay: they
// turn nothing but themselves, and Arabic and Hebrew are written with them.
const STEERING = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;

const FIRST_PICTURE = 0x2400;
const LAST_WITH_PICTURE = 0x1f;

/** The text with signs for the characters that would steer a terminal: ␛ for escape. Tabs and line ends stay. */
export function harmless(text: string): string {
  return text.replace(STEERING, (sign) => {
    const code = sign.charCodeAt(0);
    return code <= LAST_WITH_PICTURE ? String.fromCharCode(FIRST_PICTURE + code) : "\ufffd";
  });
}
