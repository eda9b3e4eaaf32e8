package katas.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Texts of templates and variables. Each template is loaded and parsed once. */
public final class TemplateEngine implements Templates {
  private final TemplateSource source;
  private final Locale defaultLocale;
  private final Map<Key, Optional<ParsedTemplate>> parsed = new HashMap<>();

  /** Names a text; that there is none is remembered too. */
  private record Key(String templateId, Channel channel, Locale locale) {}

  /** Takes the texts from {@code source}, in the last resort in {@code defaultLocale}. */
  public TemplateEngine(TemplateSource source, Locale defaultLocale) {
    this.source = source;
    this.defaultLocale = defaultLocale;
  }

  @Override
  public String render(
      String templateId, Channel channel, Locale locale, Map<String, String> variables) {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(variables, "variables");
    UnaryOperator<String> escape =
        channel == Channel.EMAIL ? Html::escape : UnaryOperator.identity();
    return template(templateId, channel, locale).fill(variables, escape);
  }

  /** The same for values that are texts of this channel already. */
  String renderTexts(
      String templateId, Channel channel, Locale locale, Map<String, String> variables) {
    return template(templateId, channel, locale).fill(variables, UnaryOperator.identity());
  }

  private ParsedTemplate template(String templateId, Channel channel, Locale locale) {
    if (templateId.isBlank()) {
      throw new IllegalArgumentException("a template needs an id");
    }
    for (Locale candidate :
        List.of(locale, Locale.forLanguageTag(locale.getLanguage()), defaultLocale)) {
      Optional<ParsedTemplate> found = find(new Key(templateId, channel, candidate));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new UnknownTemplateException(templateId + " for " + channel + " in " + locale);
  }

  private Optional<ParsedTemplate> find(Key key) {
    Optional<ParsedTemplate> known = parsed.get(key);
    if (known == null) {
      known = source.load(key.templateId(), key.channel(), key.locale()).map(ParsedTemplate::parse);
      parsed.put(key, known);
    }
    return known;
  }

  @Override
  public int smsParts(String text) {
    return Gsm7.parts(text);
  }
}
