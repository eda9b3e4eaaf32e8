package grader.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** No sandbox: a machine that offers none, or forbids the grader to make one. */
final class NoSandbox implements Sandbox {
  private static final String MARK = "KATA_RUN";
  private static final int SECONDS = 5;

  private final boolean sessions = SystemTools.installed("setsid", "kill");
  private final boolean limits = SystemTools.installed("prlimit");

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
  public SandboxedCommand enclose(SandboxSpec spec, List<String> command) {
    List<String> whole = new ArrayList<>();
    if (sessions) {
      whole.add("setsid");
    }
    if (limits) {
      whole.addAll(PrivilegeCommands.limited(spec, false));
    }
    whole.addAll(command);
    return new Plain(sessions, UUID.randomUUID().toString(), List.copyOf(whole));
  }

  /** Ends the session, and whatever left it: children inherit the mark. */
  private record Plain(boolean session, String mark, List<String> command)
      implements SandboxedCommand {
    @Override
    public Map<String, String> environment() {
      return Map.of(MARK, mark);
    }

    @Override
    public void end(long process) {
      if (session) {
        SystemTools.run(List.of("kill", "-KILL", "--", "-" + process), SECONDS);
      }
      ProcessTable.end(() -> ProcessTable.withSetting(MARK + "=" + mark));
    }
  }
}
