package exam.notifications;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Choices;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.Fallback;
import katas.notifications.Priority;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;

/** Requests that differ from another one in one thing and have the same key, rule 1.5. */
final class SimilarRequests {
  /** How many things there are to differ in. */
  static final int KINDS = 9;

  private static final Duration NANOSECOND = Duration.ofNanos(1);

  private SimilarRequests() {}

  static SendRequest like(SendRequest it, Choices choices) {
    return like(it, choices.below(KINDS));
  }

  static SendRequest like(SendRequest it, int kind) {
    SendOptions options = it.options();
    return switch (kind) {
      case 0 -> with(it, it.templateId().equals("hello") ? "sale" : "hello");
      case 1 -> with(it, it.category() == Category.SOCIAL ? Category.ACCOUNT : Category.SOCIAL);
      case 2 -> with(it, otherChannels(it));
      case 3 -> with(it, joined(it.variables()));
      case 4 -> with(it, options.at(options.sendAt().orElse(Simulation.START).plus(NANOSECOND)));
      case 5 -> with(it, otherPriority(options));
      case 6 -> with(it, otherTimeToLive(options));
      case 7 -> with(it, otherFallback(it));
      default -> with(it, changed(it.variables()));
    };
  }

  private static SendRequest with(SendRequest it, String template) {
    return new SendRequest(
        it.key(),
        it.userId(),
        it.category(),
        template,
        it.variables(),
        it.channels(),
        it.options());
  }

  private static SendRequest with(SendRequest it, Category category) {
    return new SendRequest(
        it.key(),
        it.userId(),
        category,
        it.templateId(),
        it.variables(),
        it.channels(),
        it.options());
  }

  private static SendRequest with(SendRequest it, Set<Channel> channels) {
    return new SendRequest(
        it.key(),
        it.userId(),
        it.category(),
        it.templateId(),
        it.variables(),
        channels,
        it.options());
  }

  private static SendRequest with(SendRequest it, Map<String, String> variables) {
    return new SendRequest(
        it.key(),
        it.userId(),
        it.category(),
        it.templateId(),
        variables,
        it.channels(),
        it.options());
  }

  private static SendRequest with(SendRequest it, SendOptions options) {
    return new SendRequest(
        it.key(),
        it.userId(),
        it.category(),
        it.templateId(),
        it.variables(),
        it.channels(),
        options);
  }

  /** One more, or one less; the fallback stays another one. */
  private static Set<Channel> otherChannels(SendRequest it) {
    EnumSet<Channel> channels = EnumSet.copyOf(it.channels());
    EnumSet<Channel> free = EnumSet.complementOf(channels);
    it.options().fallback().ifPresent(second -> free.remove(second.channel()));
    if (free.isEmpty()) {
      channels.remove(channels.iterator().next());
    } else {
      channels.add(free.iterator().next());
    }
    return channels.isEmpty() ? EnumSet.of(free.iterator().next()) : channels;
  }

  private static Map<String, String> changed(Map<String, String> variables) {
    Map<String, String> changed = new HashMap<>(variables);
    if (changed.remove("more") == null) {
      changed.put("more", "");
    }
    return changed;
  }

  /** Two variables as one, as a careless text of a map would show both. */
  private static Map<String, String> joined(Map<String, String> variables) {
    Map<String, String> joined = new HashMap<>(variables);
    String unused = joined.remove("unused");
    if (unused == null) {
      return changed(variables);
    }
    joined.computeIfPresent("name", (name, value) -> value + ", unused=" + unused);
    return joined;
  }

  private static SendOptions otherPriority(SendOptions it) {
    Priority priority = it.priority() == Priority.NORMAL ? Priority.URGENT : Priority.NORMAL;
    return new SendOptions(priority, it.sendAt(), it.timeToLive(), it.fallback(), false);
  }

  private static SendOptions otherTimeToLive(SendOptions it) {
    Optional<Duration> time =
        Optional.of(it.timeToLive().orElse(Duration.ofHours(1)).plus(NANOSECOND));
    return new SendOptions(it.priority(), it.sendAt(), time, it.fallback(), false);
  }

  private static SendOptions otherFallback(SendRequest it) {
    SendOptions options = it.options();
    List<Channel> free =
        List.of(Channel.values()).stream().filter(each -> !it.channels().contains(each)).toList();
    Optional<Fallback> fallback = options.fallback();
    if (fallback.isPresent()) {
      Duration after = fallback.get().after().plus(NANOSECOND);
      fallback = Optional.of(new Fallback(fallback.get().channel(), after));
    } else if (!free.isEmpty()) {
      fallback = Optional.of(new Fallback(free.get(0), Duration.ofMinutes(1)));
    } else {
      return otherTimeToLive(options);
    }
    return new SendOptions(
        options.priority(), options.sendAt(), options.timeToLive(), fallback, false);
  }
}
