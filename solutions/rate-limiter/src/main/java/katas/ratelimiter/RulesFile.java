package katas.ratelimiter;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a rules file. It reads the tree of nodes and makes no objects of it: nodes know their
 * lines, and a file cannot make what it names.
 */
final class RulesFile {
  private static final String TOP = "rate_limits";

  private RulesFile() {}

  /**
   * The rules of a text, in its order.
   *
   * @throws RulesFileException when it is not a rules file
   */
  static List<Rule> parse(String yaml) {
    List<Rule> rules = new ArrayList<>();
    Set<List<Object>> known = new HashSet<>();
    for (Node node : entries(root(yaml))) {
      Rule rule = new EntryReader(Fields.of(node, "an entry")).rule();
      boolean isNew =
          known.add(
              List.of(rule.endpoint(), rule.identifier(), rule.tier(), rule.limit().window()));
      if (!isNew) {
        throw new RulesFileException(
            Fields.line(node),
            "an earlier entry has the same endpoint, identifier, tier and window; keep one");
      }
      rules.add(rule);
    }
    return List.copyOf(rules);
  }

  private static Node root(String yaml) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
      if (root == null) {
        throw new RulesFileException(1, "the file is empty; it must begin with " + TOP + ":");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new RulesFileException(line, "not YAML: " + e.getProblem());
    } catch (ReaderException e) {
      throw new RulesFileException(lineOf(yaml, e.getPosition()), "not YAML: special character");
    } catch (YAMLException e) {
      throw new RulesFileException(1, "not YAML: " + e.getMessage());
    }
  }

  private static int lineOf(String text, int position) {
    String before = text.substring(0, Math.min(position, text.length()));
    return 1 + (int) before.chars().filter(character -> character == '\n').count();
  }

  private static List<Node> entries(Node root) {
    Fields top = Fields.of(root, "the file");
    top.onlyThese(Set.of(TOP));
    Node list = top.required(TOP);
    if (list instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new RulesFileException(Fields.line(list), TOP + " must be a list of entries");
  }
}
