package katas.notifications;

/** Makes text of HTML. */
final class Html {

  private Html() {}

  /** Escapes the five characters that mean something; the ampersand first, or it is done twice. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
