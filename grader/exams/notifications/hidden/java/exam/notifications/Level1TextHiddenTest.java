package exam.notifications;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import katas.blocks.NotImplementedException;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Backoff;
import katas.notifications.Channel;
import katas.notifications.FullJitter;
import katas.notifications.InMemoryTemplates;
import katas.notifications.MissingVariablesException;
import katas.notifications.TemplateEngine;
import katas.notifications.Templates;
import katas.notifications.UnknownTemplateException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Texts: rules 1.1 to 1.3. */
class Level1TextHiddenTest {
  private final InMemoryTemplates source = new InMemoryTemplates(new Simulation());

  private Templates templates() {
    return new TemplateEngine(source, Locale.ENGLISH);
  }

  private String text(Channel channel, Map<String, String> variables) {
    return templates().render("t", channel, Locale.ENGLISH, variables);
  }

  @Test
  @Points(1)
  @Hint(
      "Look at a template once; put each value in once, escaped once, and never look at it again.")
  void r1_1_values_are_only_values() {
    source.put("t", "{{a}} {{b}} {{ a }} {{1}} {{open");
    Map<String, String> nasty = Map.of("a", "{{b}}$1\\", "b", "<\"&lt;'>");

    String push = text(Channel.PUSH, nasty);
    String email = text(Channel.EMAIL, nasty);

    String rest = " {{ a }} {{1}} {{open";
    Expect.equal("rule 1.1: the push", push, "{{b}}$1\\ <\"&lt;'>" + rest);
    Expect.equal("rule 1.1: the mail", email, "{{b}}$1\\ &lt;&quot;&amp;lt;&#39;&gt;" + rest);

    new Level1TextHiddenTest().missingVariables();
    HistoryRules.expect("1.1");
    RuleOracleHiddenTest.expectOnlyVariablesReplaced();
  }

  private void missingVariables() {
    source.put("t", "{{b}}{{a}}{{b}}{{c}}[{{d?}}]");

    String whole = text(Channel.SMS, Map.of("a", "1", "b", "2", "c", "3"));
    Throwable thrown = catchThrowable(() -> text(Channel.SMS, Map.of("c", "3")));

    Expect.equal("rule 1.1: d is optional", whole, "2123[]");
    if (thrown instanceof NotImplementedException notImplemented) {
      throw notImplemented;
    }
    String rule = "rule 1.1: a and b are missing";
    List<String> names = Expect.instance(rule, MissingVariablesException.class, thrown).names();
    Expect.equal(rule, names, List.of("a", "b"));
  }

  /** What templates and the backoff refuse. */
  static void expectRefusals() {
    new Level1TextHiddenTest().templatesAndBackoffRefuse();
  }

  @SuppressWarnings("NullAway")
  private void templatesAndBackoffRefuse() {
    source.put("t", "plain");
    Templates templates = templates();
    Map<String, String> none = Map.of();
    List<ThrowingCallable> nulls =
        List.of(
            () -> templates.render(null, Channel.SMS, Locale.ENGLISH, none),
            () -> templates.render("t", null, Locale.ENGLISH, none),
            () -> templates.render("t", Channel.SMS, null, none),
            () -> templates.render("t", Channel.SMS, Locale.ENGLISH, null),
            () -> templates.smsParts(null));
    for (int i = 0; i < nulls.size(); i++) {
      assertThatThrownBy(nulls.get(i))
          .as("rule 1.7: null for templates, in call %d of %d", i + 1, nulls.size())
          .isInstanceOf(NullPointerException.class);
    }
    for (String blank : List.of("", " ", "\t")) {
      assertThatThrownBy(() -> templates.render(blank, Channel.SMS, Locale.ENGLISH, none))
          .as("rule 1.7: the template '%s'", blank)
          .isInstanceOf(IllegalArgumentException.class);
    }
    Backoff backoff = new FullJitter(Duration.ofSeconds(1), Duration.ofSeconds(9), new Random(1));
    for (int number : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> backoff.delay(number))
          .as("rule 1.7: the wait after attempt %d", number)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @Points(1)
  @Hint("Three places to look in, for each channel by itself.")
  void r1_2_locale_language_default() {
    source.put("t", Channel.SMS, "de-AT", "Servus").put("t", Channel.SMS, "de", "Hallo");
    source.put("t", Channel.SMS, "en", "Hello").put("t", Channel.EMAIL, "en", "Hello");
    Templates templates = templates();
    Locale austria = Locale.forLanguageTag("de-AT");
    Locale switzerland = Locale.forLanguageTag("de-CH");

    Expect.equal(
        "rule 1.2: de-AT", templates.render("t", Channel.SMS, austria, Map.of()), "Servus");
    Expect.equal(
        "rule 1.2: de-CH", templates.render("t", Channel.SMS, switzerland, Map.of()), "Hallo");
    source.put("t", Channel.SMS, "zh-Hant", "nobody's").put("t", Channel.SMS, "zh", "ni hao");
    for (String tag : List.of("zh-Hant-TW", "zh-TW", "zh")) {
      Locale chinese = Locale.forLanguageTag(tag);
      Expect.equal(
          "rule 1.2: " + tag, templates.render("t", Channel.SMS, chinese, Map.of()), "ni hao");
    }
    Expect.equal(
        "rule 1.2: no German mail",
        templates.render("t", Channel.EMAIL, austria, Map.of()),
        "Hello");
    Expect.refused(
        "rule 1.2: no push at all",
        UnknownTemplateException.class,
        () -> templates.render("t", Channel.PUSH, austria, Map.of()));
  }

  @Test
  @Points(1)
  @Hint("Count septets, of which the euro sign and brackets take two, and fill part after part.")
  void r1_3_septets_and_code_units() {
    Templates templates = templates();

    Expect.equal("rule 1.3: 80 euro signs", templates.smsParts("€".repeat(80)), 1);
    Expect.equal("rule 1.3: 81 euro signs", templates.smsParts("€".repeat(81)), 2);
    for (String two : "\f^{}\\[~]|€".split("")) {
      Expect.equal("rule 1.3: 80 times " + two, templates.smsParts(two.repeat(80)), 1);
      Expect.equal("rule 1.3: 81 times " + two, templates.smsParts(two.repeat(81)), 2);
    }
    Expect.equal("rule 1.3: 153 euro signs", templates.smsParts("€".repeat(153)), 3);
    Expect.equal("rule 1.3: 306 letters a", templates.smsParts("a".repeat(306)), 2);
    Expect.equal("rule 1.3: 160 letters ü", templates.smsParts("ü".repeat(160)), 1);
    Expect.equal("rule 1.3: 70 letters ж", templates.smsParts("ж".repeat(70)), 1);
    Expect.equal("rule 1.3: 71 letters ж", templates.smsParts("ж".repeat(71)), 2);
    Expect.equal("rule 1.3: 67 emoji", templates.smsParts("😀".repeat(67)), 3);
    Expect.equal("rule 1.3: an empty text", templates.smsParts(""), 1);
  }
}
