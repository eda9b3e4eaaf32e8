package exam.notifications;

import static exam.notifications.EngineNotifications.greeting;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.KeyReusedException;
import katas.notifications.NotificationWorld;
import katas.notifications.OptOut;
import katas.notifications.Preferences;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.State;
import katas.notifications.UnknownNotificationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL, Redis and Kafka: one server accepts, and another one sends. */
class EngineLevel1Test {
  private static final EngineNotifications WORLD = new EngineNotifications();
  private static final Server A = WORLD.server();
  private static final Server B = WORLD.server();

  private final String ann = WORLD.begin();
  private final String bob = WORLD.user();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  @Hint("A value is put in once, escaped in mails alone, and never read as a template.")
  void r1_1_values_stay_what_they_are() {
    A.send(
        new SendRequest(
            "key",
            ann,
            Category.SOCIAL,
            "hello",
            Map.of("name", "{{other}} & 'Jo' žluťoučký 🎈", "other", "wrong"),
            Set.of(Channel.PUSH, Channel.EMAIL),
            SendOptions.none()));

    WORLD.process(B);

    Expect.equal(
        "rule 1.1: sent",
        WORLD.texts(),
        List.of(
            "push of " + ann + ": Hello {{other}} & 'Jo' žluťoučký 🎈",
            "email of " + ann + ": Hello {{other}} &amp; &#39;Jo&#39; žluťoučký 🎈"));
  }

  @Test
  @Hint("The locale, then its language, then the default.")
  void r1_2_a_user_in_austria_reads_german() {
    WORLD.template("hello", Channel.PUSH, "de", "Hallo {{name}}");
    Preferences english = A.preferences(ann);
    A.setPreferences(
        new Preferences(
            ann,
            Locale.forLanguageTag("de-AT"),
            ZoneId.of("Europe/Vienna"),
            english.addresses(),
            Set.of(),
            Optional.empty()));

    B.send(hello("key", ann, Channel.PUSH, Channel.SMS));
    WORLD.process(B);

    Expect.equal(
        "rule 1.2: sent",
        WORLD.texts(),
        List.of("push of " + ann + ": Hallo " + ann, greeting("sms", ann)));
  }

  @Test
  @Hint("A notification has a message for each channel, and each goes its own way.")
  void r1_4_each_channel_by_itself() {
    String id = A.send(hello("key", ann, Channel.PUSH, Channel.SMS, Channel.EMAIL));

    WORLD.process(B);

    Expect.equal(
        "rule 1.4: sent",
        WORLD.texts(),
        List.of(greeting("push", ann), greeting("sms", ann), greeting("email", ann)));
    Expect.equal("rule 1.4: states", states(A, id), List.of(State.SENT, State.SENT, State.SENT));
    Expect.equal(
        "rule 1.4: one attempt each",
        A.status(id).stream().map(each -> each.attempts().size()).toList(),
        List.of(1, 1, 1));
  }

  @Test
  @Hint("The key belongs to the user, and what was asked for with it is remembered, in the table.")
  void r1_5_keys_on_another_server() {
    String first = A.send(hello("key", ann, Channel.PUSH));
    WORLD.process(A);

    String again = B.send(hello("key", ann, Channel.PUSH));
    Expect.refused(
        "rule 1.5: other channels with the same key",
        KeyReusedException.class,
        () -> B.send(hello("key", ann, Channel.SMS)));
    B.send(hello("key", bob, Channel.PUSH));
    WORLD.process(B);

    Expect.equal("rule 1.5: the id on another server, later", again, first);
    Expect.equal(
        "rule 1.5: sent", WORLD.texts(), List.of(greeting("push", ann), greeting("push", bob)));
  }

  @Test
  @Hint("Ask for the preferences when you send, not when you accept.")
  void r1_6_preferences_of_the_time_of_sending() {
    String unwanted = A.send(hello("1", ann, Channel.PUSH));
    String alarm = A.send(hello("2", ann, Category.SECURITY, SendOptions.none(), Channel.PUSH));
    String moved = A.send(hello("3", bob, Channel.SMS, Channel.EMAIL));
    A.setPreferences(NotificationWorld.optedOut(ann, new OptOut(Category.SOCIAL, Channel.PUSH)));
    A.setPreferences(NotificationWorld.at(bob, Map.of(Channel.SMS, "new sms of " + bob)));

    WORLD.process(B);

    Expect.equal("rule 1.6: opted out", states(A, unwanted), List.of(State.SUPPRESSED));
    Expect.equal("rule 1.6: mandatory", states(A, alarm), List.of(State.SENT));
    Expect.equal(
        "rule 1.6: bob has no mail", states(A, moved), List.of(State.SENT, State.SUPPRESSED));
    Expect.equal(
        "rule 1.6: sent",
        WORLD.texts(),
        List.of(greeting("push", ann), "new " + greeting("sms", bob)));
  }

  @Test
  @Hint("What the contract bounds is refused, whatever the database would take.")
  void r1_7_misuse_is_refused() {
    Expect.refused(
        "rule 1.7: an unknown id", UnknownNotificationException.class, () -> A.status("x"));
    Expect.refused(
        "rule 1.7: a page of 101", IllegalArgumentException.class, () -> A.deadLetters("", 101));
  }
}
