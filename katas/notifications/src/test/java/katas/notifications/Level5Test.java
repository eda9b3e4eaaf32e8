package katas.notifications;

import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import katas.blocks.simulation.Counts;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Scale: counted in operations. */
@Tag("level-5")
@ExtendWith(MockitoExtension.class)
class Level5Test {
  @Mock TemplateSource texts;
  @Mock Audience members;

  @ParameterizedTest(name = "behind {0} others")
  @ValueSource(ints = {10, 40, 160})
  @Points(1)
  @Hint("Find what is due by its time; what is sent must not lie in the way.")
  void r5_2_messages_that_were_sent_cost_nothing(int others) {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    for (int i = 0; i < others; i++) {
      server.send(hello("before " + i, "ann", urgent(), Channel.PUSH));
    }
    world.process(server);
    Counts before = world.simulation().counts();

    server.send(hello("key", "ann", Channel.PUSH));
    server.process();

    assertThat(world.simulation().counts().since(before).total())
        .as("rule 5.2: the calls of a message behind %d", others)
        .isLessThanOrEqualTo(40);
    assertThat(world.push().texts()).as("rule 5.2: sent").hasSize(others + 1);
  }

  @Test
  @Points(1)
  @Hint("Texts never change: remember each, and that there is none.")
  void r5_2_a_text_is_loaded_once() {
    Locale german = Locale.GERMAN;
    when(texts.load("hello", Channel.SMS, german)).thenReturn(Optional.empty());
    when(texts.load("hello", Channel.SMS, Locale.ENGLISH))
        .thenReturn(Optional.of("Hello {{name}}"));
    NotificationWorld world = new NotificationWorld();
    Server server = world.serverWithTexts(texts);
    server.setPreferences(NotificationWorld.speaking("ann", german));

    for (int i = 0; i < 3; i++) {
      server.send(hello("key " + i, "ann", Channel.SMS));
    }

    verify(texts, times(1).description("rule 5.2: that there is none was asked again"))
        .load("hello", Channel.SMS, german);
    verify(texts, times(1).description("rule 5.2: the text was loaded again"))
        .load("hello", Channel.SMS, Locale.ENGLISH);
  }

  @Test
  @Points(1)
  @Hint("Ask for a page, and go on behind its last member until a page is empty.")
  void r5_1_an_audience_that_answers_less_than_it_was_asked_for() {
    when(members.members(eq("all"), eq(""), anyInt())).thenReturn(List.of("ann"));
    when(members.members(eq("all"), eq("ann"), anyInt())).thenReturn(List.of("bob"));
    when(members.members(eq("all"), eq("bob"), anyInt())).thenReturn(List.of());
    NotificationWorld world = new NotificationWorld();
    Server server = world.serverWithAudiences(members);

    server.start(sale());
    world.process(server);

    assertThat(world.push().texts())
        .as("rule 5.1: who got the campaign")
        .containsExactly("push of ann: Hello you", "push of bob: Hello you");
  }

  @ParameterizedTest(name = "{0} members")
  @ValueSource(ints = {100, 400, 1_600})
  @Points(1)
  @Hint("Take a page, accept it, remember how far you came, and come back for the next one.")
  void r5_1_a_campaign_streams(int count) {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    for (int i = 1; i <= count; i++) {
      server.setPreferences(NotificationWorld.preferences(NumberedAudience.name(i)));
    }
    world.audience().grow(count);
    Counts before = world.simulation().counts();

    server.start(sale());
    server.process();
    assertThat(world.audience().pages())
        .as("rule 5.1: the pages of a round")
        .isLessThanOrEqualTo(1);
    world.process(world.server());

    assertThat(world.push().texts()).as("rule 5.1: each has one message").hasSize(count);
    assertThat(world.audience().longestPage())
        .as("rule 5.1: the longest page")
        .isLessThanOrEqualTo(100);
    assertThat(world.simulation().counts().since(before).total())
        .as("rule 5.1: the calls for %d members", count)
        .isLessThanOrEqualTo(count * 16);
  }

  private static Campaign sale() {
    Map<String, String> name = Map.of("name", "you");
    return new Campaign("sale", "all", Category.MARKETING, "hello", name, Channel.PUSH);
  }

  @ParameterizedTest(name = "{0} messages")
  @ValueSource(ints = {25, 100})
  @Points(1)
  @Hint("While a provider is down nothing is learned from more than one call now and then.")
  void r5_3_an_outage(int messages) {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    for (int i = 0; i < messages; i++) {
      String user = i % 2 == 0 ? "ann" : "bob";
      server.send(hello("key " + i, user, urgent(), Channel.PUSH));
    }
    world.push().always(Response.FAIL);

    world.processFor(server, Duration.ofMinutes(10), Duration.ofSeconds(5));
    int calls = world.push().calls().size();
    world.push().always(Response.ACCEPT);
    world.processFor(server, Duration.ofHours(1), Duration.ofMinutes(1));

    assertThat(calls).as("rule 5.3: the calls in the outage").isLessThanOrEqualTo(26);
    int dead = server.deadLetters("", 100).size();
    assertThat(world.push().texts().size() + dead)
        .as("rule 5.3: sent afterwards, or dead after 8 attempts")
        .isEqualTo(messages);
  }

  private static SendOptions urgent() {
    return SendOptions.of(Priority.URGENT);
  }
}
