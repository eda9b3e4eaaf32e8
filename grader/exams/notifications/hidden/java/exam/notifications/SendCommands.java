package exam.notifications;

import exam.notifications.NotificationCommand.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.NotImplementedException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.notifications.Channel;
import katas.notifications.KeyReusedException;
import katas.notifications.MissingVariablesException;
import katas.notifications.Preferences;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.UnknownUserException;
import org.jspecify.annotations.Nullable;

/** Commands about requests and preferences. */
final class SendCommands {

  private SendCommands() {}

  /** Sends a request. */
  record Send(SendRequest request) implements Request {
    @Override
    public @Nullable Object ask(Server server) {
      return server.send(request);
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Set<Class<? extends RuntimeException>> refusals = model.refusals(request);
      if (!refusals.isEmpty()) {
        isRefused(model, answer, refusals, clauses);
        return;
      }
      NotificationModel.Accepted known = model.notifications.get(NotificationModel.keyOf(request));
      String id = clauses.returned(known == null ? "1.4" : "1.5", answer, String.class);
      if (id == null) {
        return;
      }
      if (known == null) {
        model.accept(request, id);
      } else {
        known.messages().forEach(message -> message.unsure = false);
        model.notifications.put(
            NotificationModel.keyOf(request),
            new NotificationModel.Accepted(request, id, known.messages()));
      }
      clauses.that(
          "1.5",
          known == null || known.id() == null || id.equals(known.id()),
          () -> "the same request has the id " + known.id() + ", but got " + id);
      clauses.that(
          "1.5",
          model.notifications.values().stream().filter(it -> id.equals(it.id())).count() <= 1,
          () -> "another notification has the id " + id);
    }

    private void isRefused(
        NotificationModel model,
        Answer answer,
        Set<Class<? extends RuntimeException>> refusals,
        Clauses clauses) {
      boolean refused =
          answer instanceof Answer.Threw threw && refusals.contains(threw.thrown().getClass());
      boolean reused = refusals.contains(KeyReusedException.class);
      clauses.that(
          reused ? "1.5" : "1.7",
          refused,
          () -> "one of " + names(refusals) + " must be thrown, but the call did not");
      if (answer instanceof Answer.Threw threw
          && threw.thrown() instanceof MissingVariablesException missing
          && NotificationModel.channels(request).size() == 1
          && model.preferences.containsKey(request.userId())) {
        Channel channel = request.channels().iterator().next();
        String tag = model.preferences.get(request.userId()).locale().toLanguageTag();
        String template = ModelTemplates.find(request.templateId(), channel, tag);
        List<String> names = ModelTemplates.missing(String.valueOf(template), request.variables());
        clauses.that(
            "1.1",
            missing.names().equals(names),
            () -> names + " are missing, but the exception names " + missing.names());
      }
    }

    private static List<String> names(Set<Class<? extends RuntimeException>> types) {
      return types.stream().map(Class::getSimpleName).sorted().toList();
    }

    @Override
    public void takeEffect(NotificationModel model) {
      boolean known = model.notifications.containsKey(NotificationModel.keyOf(request));
      if (!known && model.refusals(request).isEmpty()) {
        model.accept(request, null);
        model
            .notifications
            .get(NotificationModel.keyOf(request))
            .messages()
            .forEach(message -> message.unsure = true);
      }
    }

    @Override
    public String toString() {
      return "send "
          + NotificationModel.keyOf(request)
          + " "
          + request.templateId()
          + " "
          + request.category()
          + " "
          + new TreeSet<>(request.channels())
          + " "
          + request.options();
    }
  }

  /** Sends requests one after the other. */
  record SendMany(List<SendRequest> requests) implements NotificationCommand.Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      return requests.stream().map(request -> answer(cluster.server(server), request)).toList();
    }

    private static Answer answer(Server server, SendRequest request) {
      try {
        return new Answer.Returned(server.send(request));
      } catch (NotImplementedException e) {
        throw e;
      } catch (RuntimeException e) {
        return new Answer.Threw(e);
      }
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      List<?> answers = clauses.returned("1.4", answer, List.class);
      for (int i = 0; answers != null && i < answers.size(); i++) {
        new Send(requests.get(i)).check(model, (Answer) answers.get(i), clauses);
      }
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }

    @Override
    public String toString() {
      return "send " + requests.size() + " times " + new Send(requests.get(0));
    }
  }

  /** Sets preferences. */
  record SetPreferences(Preferences preferences) implements Request {
    @Override
    public @Nullable Object ask(Server server) {
      server.setPreferences(preferences);
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      clauses.returned("1.6", answer);
      takeEffect(model);
    }

    /** Rule 2.6: the bounce of an address that is not named any more is forgotten. */
    @Override
    public void takeEffect(NotificationModel model) {
      model.preferences.put(preferences.userId(), preferences);
      Set<String> named = new HashSet<>();
      preferences
          .addresses()
          .forEach(
              (channel, address) ->
                  named.add(NotificationModel.bounce(preferences.userId(), channel, address)));
      model.bounced.removeIf(
          it -> it.startsWith(preferences.userId() + " ") && !named.contains(it));
    }

    @Override
    public String toString() {
      return "preferences of "
          + preferences.userId()
          + ": "
          + preferences.locale().toLanguageTag()
          + " "
          + preferences.addresses()
          + " "
          + preferences.optOuts()
          + " "
          + preferences.quietHours().map(Object::toString).orElse("")
          + " "
          + preferences.zone();
    }
  }

  /** Reads preferences. */
  record ReadPreferences(String user) implements Request {
    @Override
    public @Nullable Object ask(Server server) {
      return server.preferences(user);
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Preferences expected = model.preferences.get(user);
      if (expected == null) {
        clauses.refused("1.7", answer, UnknownUserException.class);
        return;
      }
      Preferences actual = clauses.returned("1.6", answer, Preferences.class);
      clauses.that(
          "1.6",
          expected.equals(actual),
          () -> "they were set to " + expected + ", but are " + actual);
    }

    @Override
    public void takeEffect(NotificationModel model) {}

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return "read the preferences of " + user;
    }
  }
}
