package katas.notifications;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/** Texts of templates in a map. Each load is an operation: {@code "templates loads"}. */
public final class InMemoryTemplates implements TemplateSource {
  private final Simulation simulation;
  private final Map<String, String> texts = new HashMap<>();

  /** An empty source. */
  public InMemoryTemplates(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Adds a text; {@code locale} is a language tag. */
  public InMemoryTemplates put(String templateId, Channel channel, String locale, String text) {
    texts.put(templateId + " " + channel + " " + locale, text);
    return this;
  }

  /** Adds a text in English for all channels. */
  public InMemoryTemplates put(String templateId, String text) {
    for (Channel channel : Channel.values()) {
      put(templateId, channel, "en", text);
    }
    return this;
  }

  /** Takes a text out again. */
  public InMemoryTemplates remove(String templateId, Channel channel, String locale) {
    texts.remove(templateId + " " + channel + " " + locale);
    return this;
  }

  @Override
  public Optional<String> load(String templateId, Channel channel, Locale locale) {
    String name = templateId + " " + channel + " " + locale.toLanguageTag();
    Operation operation =
        Operation.remote("templates", "loads", name, Access.read("templates " + name));
    return simulation.perform(operation, () -> Optional.ofNullable(texts.get(name)));
  }
}
