package katas.contentfeed.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import katas.contentfeed.DecayRanker;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.Ranker;
import katas.contentfeed.Signals;
import katas.contentfeed.posts.FeedEntry;
import katas.contentfeed.posts.PostRow;
import katas.contentfeed.reactions.ReactionRepository;

/** Puts the newest posts of a feed into the order of their scores. */
public final class FeedRanking {
  private final FeedConfig config;
  private final ReactionRepository reactions;
  private final Ranker ranker;

  /** A ranking by the half-life of the configuration. */
  public FeedRanking(FeedConfig config, ReactionRepository reactions) {
    this.config = config;
    this.reactions = reactions;
    ranker = new DecayRanker(config.halfLife());
  }

  /** The best of these, best first; each is scored once, at this moment. */
  List<FeedEntry> best(String readerId, Map<FeedEntry, PostRow> candidates, Instant now) {
    Set<String> authors =
        candidates.keySet().stream().map(FeedEntry::authorId).collect(Collectors.toSet());
    Map<String, Long> affinities = reactions.affinities(readerId, authors);
    Map<FeedEntry, Double> scores = new HashMap<>();
    candidates.forEach(
        (entry, post) -> {
          Duration age = Duration.between(post.createdAt(), now);
          long interactions = affinities.getOrDefault(entry.authorId(), 0L);
          Signals signals = new Signals(age, post.likes(), post.comments(), interactions);
          scores.put(entry, ranker.score(signals));
        });
    Comparator<FeedEntry> worst = Comparator.comparingDouble(it -> scores.getOrDefault(it, 0.0));
    return scores.keySet().stream()
        .sorted(worst.reversed().thenComparing(Comparator.naturalOrder()))
        .limit(config.rankedLength())
        .toList();
  }
}
