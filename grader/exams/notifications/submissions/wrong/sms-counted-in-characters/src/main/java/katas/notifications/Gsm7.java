// Every character is one septet.
package katas.notifications;

/** The alphabet of GSM 03.38, in which a short message holds most. */
final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENSION = "\f^{}\\[~]|€";

  private static final int SINGLE = 160;
  private static final int PART = 153;
  private static final int UCS2_SINGLE = 70;
  private static final int UCS2_PART = 67;

  private Gsm7() {}

  /** How many short messages a text is cut into. */
  static int parts(String text) {
    boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    return gsm
        ? parts(text.chars().map(Gsm7::septets).toArray(), SINGLE, PART)
        : parts(text.codePoints().map(Character::charCount).toArray(), UCS2_SINGLE, UCS2_PART);
  }

  private static int septets(int character) {
    return character > 0 ? 1 : 0; // BUG: the extension takes two
  }

  private static int parts(int[] sizes, int single, int part) {
    int total = 0;
    int parts = 1;
    int used = 0;
    for (int size : sizes) {
      total += size;
      if (used + size > part) { // rule 1.3: a character of two begins the next part
        parts++;
        used = 0;
      }
      used += size;
    }
    return total <= single ? 1 : parts;
  }
}
