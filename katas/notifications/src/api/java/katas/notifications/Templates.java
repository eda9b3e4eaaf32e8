package katas.notifications;

import java.util.Locale;
import java.util.Map;

/**
 * Renders templates. In a template {@code {{name}}} stands for the value of a required variable and
 * {@code {{name?}}} for that of one that may be missing, which then is empty. A name is a letter,
 * then letters, digits or underscores, of ASCII; whatever else stands in a template is text as it
 * is.
 *
 * <p>Errors: null throws {@link NullPointerException}, a blank id {@link IllegalArgumentException};
 * {@link katas.blocks.UnavailableException} of the source is passed on.
 *
 * <p>Thread safety: for one thread at a time.
 */
public interface Templates {

  /**
   * Fills a template in, in the locale asked for, else in its language alone, else in the default
   * locale: {@code de-AT}, {@code de}, {@code en}.
   *
   * <p>In {@link Channel#EMAIL} the characters {@code & < > " '} of values become {@code &amp; &lt;
   * &gt; &quot; &#39;}; the template's own text and the other channels' values stay as they are. A
   * value is never read as a template.
   *
   * @param templateId which template
   * @param channel for which channel
   * @param locale the user's locale
   * @param variables values by name; those that the template does not name are ignored
   * @return the text
   * @throws UnknownTemplateException when there is no text for the channel in any of the three
   * @throws MissingVariablesException when required variables have no value
   */
  String render(String templateId, Channel channel, Locale locale, Map<String, String> variables);

  /**
   * How many parts an SMS of this text has. When all its characters are in GSM-7, the alphabet of
   * GSM 03.38 with its extension, one message takes 160 septets, and each part of several 153; a
   * character of the extension takes two. Any other text is UCS-2: 70 code units, or 67 a part; an
   * emoji takes two. A character of two is never cut in two.
   *
   * @param text any text
   * @return 1 or more; 1 for an empty text
   */
  int smsParts(String text);
}
