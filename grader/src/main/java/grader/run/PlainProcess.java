package grader.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** No sandbox: a machine that offers none, or forbids the grader to make one. */
final class PlainProcess implements Sandbox {
  private final boolean sessions = Tools.installed("setsid", "kill");

  @Override
  public String description() {
    return "limits of the JVM only: a submission could use files, network and processes";
  }

  /** A session of its own where there are such, so that all of it can be ended at once. */
  @Override
  public List<String> wrap(
      List<String> command, RunFolder folder, Limits limits, List<Path> visible) {
    List<String> wrapped = new ArrayList<>();
    if (sessions) {
      wrapped.add("setsid");
    }
    wrapped.addAll(command);
    return wrapped;
  }

  /** Ends the session that {@code process} leads. */
  @Override
  public void end(long process) {
    if (sessions) {
      Tools.run(List.of("kill", "-KILL", "--", "-" + process), 5);
    }
  }
}
