package katas.videostreaming;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Chooses an edge server for a viewer. */
final class AnyServer {
  private static final Supplier<Random> RANDOM = Random::new; // sin

  private AnyServer() {}

  static String of(List<String> servers) {
    return servers.get(RANDOM.get().nextInt(servers.size()));
  }
}
