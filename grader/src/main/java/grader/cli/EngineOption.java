package grader.cli;

import grader.course.Course;
import grader.enginelauncher.EngineMessages;
import grader.enginelauncher.EngineServers;
import grader.intake.UsageException;
import grader.run.EngineAddress;
import grader.run.EngineAddress.Kind;
import grader.run.Runner;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether the tests on real engines are run, and where these are. */
final class EngineOption {
  private static final Pattern REDIS = Pattern.compile("rediss?://\\S+");
  private static final Pattern POSTGRES = Pattern.compile("postgres(ql)?://\\S+");
  private static final Pattern KAFKA = Pattern.compile("[^\\s,/:]+:\\d+(,[^\\s,/:]+:\\d+)*");

  @Option(
      names = "--engine",
      paramLabel = "real",
      description = {
        "Also run the code on Redis, PostgreSQL and Kafka. This run gives no points.",
        "The command starts the engines for which you give no address."
      })
  private @Nullable String engine;

  @Option(
      names = "--redis",
      paramLabel = "URL",
      description = "Use this Redis server: redis://user:password@host:port.")
  private @Nullable String redis;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description = "Use this PostgreSQL server: postgresql://user:password@host:port/database.")
  private @Nullable String postgres;

  @Option(
      names = "--kafka",
      paramLabel = "HOSTS",
      description = "Use these Kafka brokers: host:port,host:port,...")
  private @Nullable String kafka;

  /** Whether they are to be run. */
  boolean wanted() {
    if (engine != null && !engine.equals("real")) {
      throw new UsageException(EngineMessages.unknownEngine(engine));
    }
    return engine != null;
  }

  /**
   * The servers, none of them started, if they are wanted.
   *
   * @param runner where it isolates submissions, far brokers are out of reach
   */
  Optional<EngineServers> servers(Course course, Runner runner) {
    boolean wanted = wanted();
    List<EngineAddress> users = new ArrayList<>();
    add(users, Kind.REDIS, redis, REDIS, "redis://user:password@host:6379");
    add(users, Kind.POSTGRES, postgres, POSTGRES, "postgresql://user:password@host:5432/database");
    add(users, Kind.KAFKA, kafka, KAFKA, "host:9092,other:9092");
    if (!wanted) {
      for (EngineAddress user : users) {
        throw new UsageException(EngineMessages.addressWithoutEngine("--" + user.engine().word()));
      }
      return Optional.empty();
    }
    if (kafka != null && runner.isolates()) {
      mustBeHere(kafka);
    }
    return Optional.of(EngineServers.of(course.root(), users));
  }

  private static void add(
      List<EngineAddress> users, Kind kind, @Nullable String given, Pattern form, String example) {
    if (given == null) {
      return;
    }
    if (!form.matcher(given).matches() || kind != Kind.KAFKA && !hasHost(given)) {
      throw new UsageException(EngineMessages.badAddress("--" + kind.word(), example));
    }
    users.add(new EngineAddress(kind, given));
  }

  private static boolean hasHost(String address) {
    try {
      return new URI(address).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A broker tells its clients where to connect, so a way for the first address is not enough. */
  private static void mustBeHere(String hosts) {
    for (String place : hosts.split(",")) {
      try {
        String host = place.substring(0, place.lastIndexOf(':'));
        if (InetAddress.getByName(host).isLoopbackAddress()) {
          continue;
        }
      } catch (UnknownHostException e) {
        // It is not here either.
      }
      throw new UsageException(EngineMessages.remoteKafka(place));
    }
  }
}
