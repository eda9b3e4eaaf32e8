package grader.cli;

import grader.text.NativeEncoding;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command finds around it and a test decides: the time, the learner's home, and answers.
 *
 * @param zone whose midnight ends a day
 * @param home the user's home folder
 * @param environment variables by name
 * @param in what the learner types, or what is piped in
 */
record CommandContext(
    InstantSource clock,
    ZoneId zone,
    Path home,
    Map<String, String> environment,
    BufferedReader in) {

  /** Those of the process. */
  static CommandContext ofThisMachine() {
    return new CommandContext(
        InstantSource.system(),
        ZoneId.systemDefault(),
        Path.of(System.getProperty("user.home")),
        System.getenv(),
        new BufferedReader(new InputStreamReader(System.in, NativeEncoding.CHARSET)));
  }

  /** Whether a pipeline runs this and no learner. */
  boolean isPipeline() {
    return environment.containsKey("CI");
  }
}
