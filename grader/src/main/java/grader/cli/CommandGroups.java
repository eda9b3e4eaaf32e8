package grader.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The list of commands in {@code kata --help}, by who uses them. */
final class CommandGroups {
  /** Every command stands in one of them. */
  static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  private static final int NAMES = 14;

  static {
    GROUPS.put("For learners:", List.of("start", "watch", "test", "hint", "compare"));
    GROUPS.put("For the weeks of practice:", List.of("plan", "progress", "pass", "mock", "list"));
    GROUPS.put(
        "For instructors:", List.of("grade", "merge", "report", "similar", "package", "export"));
    GROUPS.put("For authors:", List.of("verify", "plant"));
    GROUPS.put("For your machine:", List.of("doctor", "completion"));
  }

  private CommandGroups() {}

  /**
   * Makes {@code line} show its commands in groups, each with the first line of its description.
   */
  static void showIn(CommandLine line) {
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandGroups::render);
  }

  private static String render(Help help) {
    StringBuilder text = new StringBuilder();
    GROUPS.forEach(
        (heading, names) -> {
          int width = help.commandSpec().usageMessage().width();
          TextTable table =
              TextTable.forColumns(
                  help.colorScheme(),
                  new Column(NAMES, 2, Column.Overflow.SPAN),
                  new Column(width - NAMES, 0, Column.Overflow.WRAP));
          for (String name : names) {
            Help command = help.subcommands().get(name);
            String[] description = command.commandSpec().usageMessage().description();
            table.addRowValues(name, String.join(" ", description));
          }
          text.append('\n').append(heading).append('\n').append(table);
        });
    return text.toString();
  }
}
