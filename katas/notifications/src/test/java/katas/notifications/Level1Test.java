package katas.notifications;

import static katas.notifications.NotificationAssert.assertThatNotification;
import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Core: texts, acceptance, preferences. */
@Tag("level-1")
@ExtendWith(MockitoExtension.class)
class Level1Test {
  @Mock Provider provider;
  @Mock TemplateSource texts;

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

  @ParameterizedTest(name = "{0}")
  @CsvSource({"de-AT, Servus", "de-CH, Hallo", "de, Hallo", "fr-FR, Hello", "en, Hello"})
  @Points(1)
  @Hint("Ask for the locale, then for its language, then for the default.")
  void r1_2_the_language_stands_in_for_the_locale(String locale, String text) {
    source.put("hi", Channel.SMS, "en", "Hello").put("hi", Channel.SMS, "de", "Hallo");
    source.put("hi", Channel.SMS, "de-AT", "Servus");

    assertThat(templates().render("hi", Channel.SMS, Locale.forLanguageTag(locale), Map.of()))
        .as("rule 1.2: a user in %s", locale)
        .isEqualTo(text);
  }

  @Test
  @Points(1)
  @Hint("Who cannot ask does not know: what failed is asked for again.")
  void r1_2_a_source_that_is_away_for_a_moment() {
    when(texts.load("hi", Channel.SMS, Locale.ENGLISH))
        .thenThrow(new UnavailableException("templates: no answer"))
        .thenReturn(Optional.of("Hello"));
    Templates templates = new TemplateEngine(texts, Locale.ENGLISH);

    assertThatThrownBy(() -> templates.render("hi", Channel.SMS, Locale.ENGLISH, Map.of()))
        .as("rule 1.2: while the source is away")
        .isInstanceOf(UnavailableException.class);
    assertThat(templates.render("hi", Channel.SMS, Locale.ENGLISH, Map.of()))
        .as("rule 1.2: afterwards")
        .isEqualTo("Hello");
  }

  @ParameterizedTest(name = "{0} letters {1}")
  @CsvSource({
    "160, a, 1",
    "161, a, 2",
    "306, a, 2",
    "307, a, 3",
    "80, €, 1",
    "81, €, 2",
    "153, €, 3",
    "70, ж, 1",
    "71, ж, 2"
  })
  @Points(1)
  @Hint("Several parts have less room each, since they carry how they belong together.")
  void r1_3_long_messages(int count, String letter, int parts) {
    assertThat(templates().smsParts(letter.repeat(count)))
        .as("rule 1.3: the parts of %d letters %s", count, letter)
        .isEqualTo(parts);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint(
      "send only accepts; process, on whichever server, finds what was accepted and hands it over.")
  void r1_4_another_server_sends() {
    NotificationWorld world = new NotificationWorld();
    String id = world.server().send(hello("key", "ann", Channel.PUSH));
    assertThat(world.texts()).as("rule 1.4: nothing is sent yet").isEmpty();

    Server other = world.server();
    world.process(other);

    assertThat(world.texts()).as("rule 1.4: sent").containsExactly("push of ann: Hello ann");
    assertThatNotification(other, id).as("rule 1.4: afterwards").is(State.SENT).hasAttempts(1);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A provider gets a message once, when it has accepted it.")
  void r1_4_the_provider_is_called_once() {
    NotificationWorld world = new NotificationWorld();
    lenient().when(provider.name()).thenReturn("push");
    lenient().when(provider.channel()).thenReturn(Channel.PUSH);
    when(provider.send(any())).thenReturn(new ProviderAnswer.Accepted());
    Server server = world.server(provider);

    server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);
    world.pass(Duration.ofHours(1));
    world.process(world.server(provider));

    ArgumentCaptor<Message> message = ArgumentCaptor.forClass(Message.class);
    verify(provider, times(1).description("rule 1.4: the provider was not called once"))
        .send(message.capture());
    assertThat(message.getValue())
        .as("rule 1.4: what the provider is given")
        .extracting(Message::address, Message::text)
        .containsExactly("push of ann", "Hello ann");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The key belongs where every server finds it.")
  void r1_5_the_same_request_again() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();

    String first = server.send(hello("key", "ann", Channel.PUSH));
    String again = server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);

    assertThat(again).as("rule 1.5: the id").isEqualTo(first);
    assertThat(world.texts()).as("rule 1.5: sent").containsExactly("push of ann: Hello ann");
    assertThatThrownBy(() -> server.send(hello("key", "ann", Channel.PUSH, Channel.SMS)))
        .as("rule 1.5: another request with the same key")
        .isInstanceOf(KeyReusedException.class);
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

    assertThatNotification(server, id).as("rule 1.6: afterwards").is(State.SUPPRESSED, State.SENT);
    assertThat(world.texts()).as("rule 1.6: sent").containsExactly("email of ann: Hello ann");
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
    assertThat(world.texts()).as("rule 1.7: sent").isEmpty();
    server.send(hello("k", "ann", Channel.PUSH));
  }
}
