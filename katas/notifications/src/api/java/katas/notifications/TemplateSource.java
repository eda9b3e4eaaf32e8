package katas.notifications;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the texts of templates are kept, in every language that somebody has translated. Texts
 * never change, and none is added to a template in use: a new wording is a new template.
 *
 * <p>Errors: any call may throw {@link katas.blocks.UnavailableException}. Thread safety: safe.
 * Cost: one round trip a call.
 */
public interface TemplateSource {

  /**
   * The text of a template for one channel in exactly this locale.
   *
   * @param templateId the template's name
   * @param channel for which channel
   * @param locale for example {@code de-AT}, {@code de}
   * @return the text, or empty when there is none for this channel and locale
   */
  Optional<String> load(String templateId, Channel channel, Locale locale);
}
