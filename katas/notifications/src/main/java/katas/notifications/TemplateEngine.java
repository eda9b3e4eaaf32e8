package katas.notifications;

import java.util.Locale;
import java.util.Map;
import katas.blocks.NotImplementedException;

/** Texts of templates and variables. */
public final class TemplateEngine implements Templates {

  /** Takes the texts from {@code source}, in the last resort in {@code defaultLocale}. */
  public TemplateEngine(TemplateSource source, Locale defaultLocale) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public String render(
      String templateId, Channel channel, Locale locale, Map<String, String> variables) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public int smsParts(String text) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }
}
