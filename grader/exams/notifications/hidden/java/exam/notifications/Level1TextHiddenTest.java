package exam.notifications;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import katas.blocks.NotImplementedException;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Channel;
import katas.notifications.InMemoryTemplates;
import katas.notifications.MissingVariablesException;
import katas.notifications.TemplateEngine;
import katas.notifications.Templates;
import katas.notifications.UnknownTemplateException;
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
