package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import katas.blocks.NotImplementedException;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.notifications.Attempt.Outcome;
import org.jspecify.annotations.Nullable;

/** A notification server, as far as the interview track goes. */
public final class NotificationServer implements Notifications, Worker {
  private final Platform platform;
  private final VersionedTable table;
  private final Outbox outbox;
  private final Templates templates;
  private final Backoff backoff;
  private final Map<String, Instant> patientUntil = new HashMap<>();

  /** Starts a server on the shared platform. */
  public NotificationServer(Platform platform) {
    NotificationConfig config = platform.config();
    this.platform = platform;
    table = platform.table();
    outbox = new Outbox(table);
    templates = new TemplateEngine(platform.templates(), config.defaultLocale());
    backoff = new FullJitter(config.backoffBase(), config.backoffCap(), platform.random());
  }

  @Override
  public void setPreferences(Preferences preferences) {
    table.write(Write.put(preferences.userId(), new UserRow(preferences.addresses())));
  }

  @Override
  public String send(SendRequest request) {
    String id = request.userId() + "/" + request.key();
    NotificationRow notification = NotificationRow.of(request);
    Locale locale = platform.config().defaultLocale();
    Instant now = platform.clock().instant();
    List<Write> writes = new ArrayList<>(List.of(Write.insert(id, notification)));
    for (Channel to : notification.channels()) {
      String text = templates.render(request.templateId(), to, locale, request.variables());
      String user = request.userId();
      writes.addAll(
          Outbox.inserts(new MessageRow(id, user, to, text, State.WAITING, now, List.of())));
    }
    if (!table.write(writes) && !notification(id).equals(notification)) {
      throw new KeyReusedException("another request has used the key: " + id);
    }
    return id;
  }

  private NotificationRow notification(String id) {
    return table.read(NotificationRow.class, id).orElseThrow().value();
  }

  @Override
  public List<ChannelStatus> status(String notificationId) {
    return notification(notificationId).channels().stream()
        .map(channel -> outbox.read(notificationId + "/" + channel).value())
        .map(message -> new ChannelStatus(message.channel(), message.state(), message.attempts()))
        .toList();
  }

  @Override
  public int process() {
    List<Row<MessageRow>> due = outbox.due(platform.clock().instant());
    due.forEach(this::send);
    return due.size();
  }

  /** Writes down who is called, calls, and writes down what came of it. */
  private void send(Row<MessageRow> row) {
    MessageRow message = row.value();
    Provider provider = provider(message.channel());
    Instant now = platform.clock().instant();
    Instant patient = patientUntil.getOrDefault(provider.name(), now);
    int number = message.attempts().size() + 1;
    if (number > platform.config().maxAttempts()) { // each broken off by a crash
      outbox.change(row, message.with(State.DEAD, now));
    } else if (patient.isAfter(now)) {
      outbox.change(row, message.with(message.state(), patient));
    } else {
      Attempt attempt = new Attempt(number, provider.name(), now, Outcome.UNKNOWN);
      Instant lease = now.plus(platform.config().lease());
      outbox
          .change(row, message.with(State.SENDING, lease).with(attempt))
          .ifPresent(claimed -> outbox.change(claimed, call(provider, claimed.value(), attempt)));
    }
  }

  private Provider provider(Channel channel) {
    Stream<Provider> all = platform.providers().stream();
    return all.filter(each -> each.channel() == channel).findFirst().orElseThrow();
  }

  /** The message as the answer leaves it. */
  private MessageRow call(Provider provider, MessageRow message, Attempt attempt) {
    UserRow user = table.read(UserRow.class, message.userId()).orElseThrow().value();
    String address = user.addresses().get(message.channel());
    @Nullable ProviderAnswer answer = null;
    try {
      answer = provider.send(new Message(message.id(), address, message.text()));
    } catch (RuntimeException e) {
      // No answer: the provider may have the message, and knows its key.
    }
    Instant now = platform.clock().instant();
    Instant again = now.plus(backoff.delay(attempt.number()));
    if (answer instanceof ProviderAnswer.Accepted) {
      return answered(message, attempt, Outcome.ACCEPTED).with(State.SENT, now);
    }
    if (answer instanceof ProviderAnswer.Failed failed) {
      Instant patient = now.plus(failed.retryAfter().orElse(Duration.ZERO));
      patientUntil.put(provider.name(), patient);
      Instant due = patient.isAfter(again) ? patient : again;
      return answered(message, attempt, Outcome.FAILED).with(State.WAITING, due);
    }
    return message.with(State.SENDING, again);
  }

  private static MessageRow answered(MessageRow message, Attempt attempt, Outcome outcome) {
    return message.with(new Attempt(attempt.number(), attempt.provider(), attempt.at(), outcome));
  }

  @Override
  public Preferences preferences(String userId) {
    throw new NotImplementedException();
  }

  @Override
  public boolean cancel(String notificationId) {
    throw new NotImplementedException();
  }

  @Override
  public void start(Campaign campaign) {
    throw new NotImplementedException();
  }

  @Override
  public boolean report(DeliveryReport report) {
    throw new NotImplementedException();
  }

  @Override
  public List<DeadLetter> deadLetters(String after, int limit) {
    throw new NotImplementedException();
  }

  @Override
  public boolean replay(DeadLetter letter) {
    throw new NotImplementedException();
  }
}
