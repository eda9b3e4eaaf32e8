package grader.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** No sandbox: a machine that offers none, or forbids the grader to make one. */
final class PlainProcess implements Sandbox {
  private static final String MARK = "KATA_RUN";
  private static final int SECONDS = 5;

  private final boolean sessions = Tools.installed("setsid", "kill");
  private final boolean limits = Tools.installed("prlimit");

  @Override
  public SandboxKind kind() {
    return SandboxKind.NONE;
  }

  @Override
  public String denies() {
    return "a submission past the policy could use files, network and processes";
  }

  /** A session of its own where there are such, so that all of it can be ended at once. */
  @Override
  public Enclosure enclose(Room room, List<String> command) {
    List<String> whole = new ArrayList<>();
    if (sessions) {
      whole.add("setsid");
    }
    if (limits) {
      whole.addAll(Privileges.limited(room, false));
    }
    whole.addAll(command);
    return new Plain(sessions, UUID.randomUUID().toString(), List.copyOf(whole));
  }

  /** Ends the session, and whatever left it: children inherit the mark. */
  private record Plain(boolean session, String mark, List<String> command) implements Enclosure {
    @Override
    public Map<String, String> environment() {
      return Map.of(MARK, mark);
    }

    @Override
    public void end(long process) {
      if (session) {
        Tools.run(List.of("kill", "-KILL", "--", "-" + process), SECONDS);
      }
      Processes.end(() -> Processes.withSetting(MARK + "=" + mark));
    }
  }
}
