package katas.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: texts, acceptance, preferences. */
class Level1Test {
  private final InMemoryTemplates source = new InMemoryTemplates(new Simulation());

  private Templates templates() {
    return new TemplateEngine(source, Locale.ENGLISH);
  }

  @Test
  @Points(2)
  @Hint("Values are escaped in email alone; the template's own text never is.")
  void r1_1_values_are_escaped_in_email() {
    source.put("hi", "<b>Hi {{name}}</b>");
    Map<String, String> tom = Map.of("name", "Tom & Jo");

    String email = templates().render("hi", Channel.EMAIL, Locale.ENGLISH, tom);
    String sms = templates().render("hi", Channel.SMS, Locale.ENGLISH, tom);

    Expect.equal("rule 1.1: the mail", email, "<b>Hi Tom &amp; Jo</b>");
    Expect.equal("rule 1.1: the short message", sms, "<b>Hi Tom & Jo</b>");
  }

  @Test
  @Points(1)
  @Hint("Ask for the locale, then for its language, then for the default.")
  void r1_2_the_language_stands_in_for_the_locale() {
    source.put("hi", Channel.SMS, "en", "Hello").put("hi", Channel.SMS, "de", "Hallo");

    String text = templates().render("hi", Channel.SMS, Locale.forLanguageTag("de-AT"), Map.of());

    Expect.equal("rule 1.2: a user in de-AT", text, "Hallo");
  }

  @Test
  @Points(1)
  @Hint("Several parts have less room each, since they carry how they belong together.")
  void r1_3_long_messages() {
    Templates templates = templates();

    Expect.equal("rule 1.3: 160 letters a", templates.smsParts("a".repeat(160)), 1);
    Expect.equal("rule 1.3: 161 letters a", templates.smsParts("a".repeat(161)), 2);
    Expect.equal("rule 1.3: 307 letters a", templates.smsParts("a".repeat(307)), 3);
  }

  @Test
  @Points(2)
  @Hint(
      "send only accepts; process, on whichever server, finds what was accepted and hands it over.")
  void r1_4_another_server_sends() {
    NotificationWorld world = new NotificationWorld();
    String id = world.server().send(hello("key", "ann", Channel.PUSH));
    Expect.equal("rule 1.4: nothing is sent yet", world.texts(), List.of());

    Server other = world.server();
    world.process(other);

    Expect.equal("rule 1.4: sent", world.texts(), List.of("push of ann: Hello ann"));
    Expect.equal("rule 1.4: the state", states(other, id), List.of(State.SENT));
  }

  @Test
  @Points(1)
  @Hint("The key belongs where every server finds it.")
  void r1_5_the_same_request_again() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();

    String first = server.send(hello("key", "ann", Channel.PUSH));
    String again = server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);

    Expect.equal("rule 1.5: the id", again, first);
    Expect.equal("rule 1.5: sent", world.texts(), List.of("push of ann: Hello ann"));
  }

  @Test
  @Points(1)
  @Hint("Opt-outs are by category and channel.")
  void r1_6_opted_out_of_one_channel() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    server.setPreferences(
        NotificationWorld.optedOut("ann", new OptOut(Category.SOCIAL, Channel.PUSH)));

    String id = server.send(hello("key", "ann", Channel.PUSH, Channel.EMAIL));
    world.process(server);

    Expect.equal("rule 1.6: states", states(server, id), List.of(State.SUPPRESSED, State.SENT));
    Expect.equal("rule 1.6: sent", world.texts(), List.of("email of ann: Hello ann"));
  }
}
