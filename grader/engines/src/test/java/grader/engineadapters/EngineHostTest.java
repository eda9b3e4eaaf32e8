package grader.engineadapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Engines in a process of their own, used from this one. */
class EngineHostTest {
  @Test
  void says_where_its_engines_are_and_ends_with_its_standard_input()
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process host =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EngineHost.class.getName(),
                "redis",
                "kafka")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Map<String, String> addresses = addresses(host.inputReader());
      assertThat(addresses).containsOnlyKeys("redis", "kafka");
      useFromHere(addresses);
      host.getOutputStream().close();
      assertThat(host.waitFor()).isZero();
    } finally {
      host.destroyForcibly();
    }
  }

  private static Map<String, String> addresses(BufferedReader said) throws IOException {
    Map<String, String> addresses = new HashMap<>();
    String line = said.readLine();
    while (line != null && !line.equals(EngineHost.READY)) {
      String[] parts = line.split(" ", 2);
      addresses.put(parts[0], parts[1]);
      line = said.readLine();
    }
    assertThat(line).isEqualTo(EngineHost.READY);
    return addresses;
  }

  private static void useFromHere(Map<String, String> addresses) {
    EngineSettings settings =
        new EngineSettings(
            Optional.of(URI.create(addresses.get("redis"))),
            Optional.empty(),
            Optional.of(addresses.get("kafka")),
            EngineSettings.embedded().folder());
    try (Engines engines = Engines.attached(settings);
        EngineWorld world = engines.newWorld()) {
      assertThat(engines.servers()).isEmpty();
      world.server().store().put("a", "1");
      assertThat(world.server().store().get("a")).contains("1");
      assertThat(world.server().log().append("t", "a", "1").offset()).isZero();
      assertThat(Map.of("redis", engines.address(Engine.REDIS)))
          .contains(entry("redis", addresses.get("redis")));
    }
  }
}
