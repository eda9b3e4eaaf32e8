package grader.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/**
 * What a Markdown file says that can be tried: the commands it tells to type, and the paths it
 * names.
 *
 * @param commands lines of code that begin with a program, comments cut off
 * @param paths targets of links, and code that looks like a path
 */
record MarkdownClaims(List<String> commands, List<String> paths) {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(mvn|git|cd|kata|grader/kata|alias|source|bash|sh|java|diff|\\./\\S+)( .*)?");

  /** Code is a path of this project when it begins or ends like one; others are a product's own. */
  private static final Pattern PATH =
      Pattern.compile(
          "(katas|src|solutions|grader|alternatives|target)(/[\\w.*-]+)+/?"
              + "|[\\w./-]+\\.(md|xml|csv|java)");

  private static final Pattern WEB = Pattern.compile("(https?|mailto):.*");

  static MarkdownClaims of(String markdown) {
    List<String> commands = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                if (!WEB.matcher(link.getDestination()).matches()) {
                  paths.add(link.getDestination().replaceFirst("#.*", ""));
                }
                visitChildren(link);
              }

              @Override
              public void visit(Code code) {
                take(code.getLiteral(), true);
              }

              @Override
              public void visit(FencedCodeBlock block) {
                block.getLiteral().lines().forEach(line -> take(line, false));
              }

              private void take(String code, boolean inline) {
                String text = code.replaceFirst("\\s+#.*", "").strip();
                if (COMMAND.matcher(text).matches()) {
                  commands.add(text);
                } else if (inline && PATH.matcher(text).matches()) {
                  paths.add(text);
                }
              }
            });
    return new MarkdownClaims(commands, paths);
  }
}
