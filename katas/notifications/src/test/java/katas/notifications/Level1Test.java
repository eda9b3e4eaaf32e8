package katas.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Core: texts, acceptance, preferences. */
@Tag("level-1")
class Level1Test {
  private final InMemoryTemplates source = new InMemoryTemplates(new Simulation());

  private Templates templates() {
    return new TemplateEngine(source, Locale.ENGLISH);
  }

  @Test
  @Points(1)
  @Hint("Values are escaped in email alone; the template's own text never is.")
  void r1_1_values_are_escaped_in_email() {
    source.put("hi", "<b>Hi {{name}}</b>");
    Map<String, String> tom = Map.of("name", "Tom & Jo");

    String email = templates().render("hi", Channel.EMAIL, Locale.ENGLISH, tom);
    String sms = templates().render("hi", Channel.SMS, Locale.ENGLISH, tom);

    assertThat(email).as("rule 1.1: the mail").isEqualTo("<b>Hi Tom &amp; Jo</b>");
    assertThat(sms).as("rule 1.1: the short message").isEqualTo("<b>Hi Tom & Jo</b>");
  }

  @Test
  @Points(1)
  @Hint("Ask for the locale, then for its language, then for the default.")
  void r1_2_the_language_stands_in_for_the_locale() {
    source.put("hi", Channel.SMS, "en", "Hello").put("hi", Channel.SMS, "de", "Hallo");

    String text = templates().render("hi", Channel.SMS, Locale.forLanguageTag("de-AT"), Map.of());

    assertThat(text).as("rule 1.2: a user in de-AT").isEqualTo("Hallo");
  }

  @Test
  @Points(1)
  @Hint("Several parts have less room each, since they carry how they belong together.")
  void r1_3_long_messages() {
    for (String line : "160 a 1, 161 a 2, 306 a 2, 307 a 3, 80 € 1, 81 € 2, 70 ж 1".split(", ")) {
      String[] words = line.split(" ");
      String text = words[1].repeat(Integer.parseInt(words[0]));

      assertThat(templates().smsParts(text) + "")
          .as("rule 1.3: the parts of %s letters %s", words[0], words[1])
          .isEqualTo(words[2]);
    }
  }

  @Test
  @Points(1)
  @Hint(
      "send only accepts; process, on whichever server, finds what was accepted and hands it over.")
  void r1_4_another_server_sends() {
    NotificationWorld world = new NotificationWorld();
    String id = world.server().send(hello("key", "ann", Channel.PUSH));
    assertThat(world.texts()).as("rule 1.4: nothing is sent yet").isEqualTo(List.of());

    Server other = world.server();
    world.process(other);

    assertThat(world.texts()).as("rule 1.4: sent").isEqualTo(List.of("push of ann: Hello ann"));
    assertThat(states(other, id)).as("rule 1.4: the state").isEqualTo(List.of(State.SENT));
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

    assertThat(again).as("rule 1.5: the id").isEqualTo(first);
    assertThat(world.texts()).as("rule 1.5: sent").isEqualTo(List.of("push of ann: Hello ann"));
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

    assertThat(states(server, id))
        .as("rule 1.6: states")
        .isEqualTo(List.of(State.SUPPRESSED, State.SENT));
    assertThat(world.texts()).as("rule 1.6: sent").isEqualTo(List.of("email of ann: Hello ann"));
  }

  @Test
  @Points(1)
  @Hint("Check everything before the first write.")
  void r1_7_misuse_changes_nothing() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    Set<Channel> push = Set.of(Channel.PUSH);
    SendRequest nameless =
        new SendRequest("k", "ann", Category.SOCIAL, "hello", Map.of(), push, SendOptions.none());

    assertThatThrownBy(() -> server.send(hello("k", "carl", Channel.PUSH)))
        .as("rule 1.7: an unknown user")
        .isInstanceOf(UnknownUserException.class);
    assertThatThrownBy(() -> server.send(nameless))
        .as("rule 1.7: no name")
        .isInstanceOf(MissingVariablesException.class);
    assertThatThrownBy(() -> server.status("x"))
        .as("rule 1.7: an unknown id")
        .isInstanceOf(UnknownNotificationException.class);
    assertThatThrownBy(() -> server.deadLetters("", 101))
        .as("rule 1.7: a page of 101")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> server.preferences(" "))
        .as("rule 1.7: a blank user")
        .isInstanceOf(IllegalArgumentException.class);
    world.process(server);
    assertThat(world.texts()).as("rule 1.7: sent").isEqualTo(List.of());
    server.send(hello("k", "ann", Channel.PUSH));
  }
}
