package katas.contentfeed;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import katas.contentfeed.Rows.PostRow;

/** Puts the newest posts of a feed into the order of their worth. */
final class Ranking {
  private final FeedConfig config;
  private final Reactions reactions;
  private final Ranker ranker;

  Ranking(FeedConfig config, Reactions reactions) {
    this.config = config;
    this.reactions = reactions;
    ranker = new DecayRanker(config.halfLife());
  }

  /** The best of these, best first; each is scored once, at this moment. */
  List<Entry> best(String readerId, Map<Entry, PostRow> candidates, Instant now) {
    Set<String> authors =
        candidates.keySet().stream().map(Entry::authorId).collect(Collectors.toSet());
    Map<String, Long> affinities = reactions.affinities(readerId, authors);
    Map<Entry, Double> scores = new HashMap<>();
    candidates.forEach(
        (entry, post) -> {
          Duration age = Duration.between(post.createdAt(), now);
          long interactions = affinities.getOrDefault(entry.authorId(), 0L);
          Signals signals = new Signals(age, post.likes(), post.comments(), interactions);
          scores.put(entry, ranker.score(signals));
        });
    Comparator<Entry> worst = Comparator.comparingDouble(it -> scores.getOrDefault(it, 0.0));
    return scores.keySet().stream()
        .sorted(worst.reversed().thenComparing(Comparator.naturalOrder()))
        .limit(config.rankedLength())
        .toList();
  }
}
