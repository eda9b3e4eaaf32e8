package grader.run;

import java.nio.file.Path;
import java.util.List;

/** What stands between a worker and this machine. */
interface Sandbox {
  /** In one line, what is denied; nothing that was not tried on this machine. */
  String description();

  /**
   * The command that runs {@code command} inside.
   *
   * @param folder the folder of the run
   * @param visible what the worker must see of this machine besides the JDK and the folder's shared
   *     part
   */
  List<String> wrap(List<String> command, RunFolder folder, Limits limits, List<Path> visible);

  /** Ends what {@code process}, started from a wrapped command, may have left after its own end. */
  void end(long process);

  /** The strongest sandbox that works here; tries each once, some tenths of a second. */
  static Sandbox find() {
    return Namespaces.tried().orElseGet(PlainProcess::new);
  }
}
