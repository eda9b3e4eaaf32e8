// A field that nobody knows is skipped.
package katas.ratelimiter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The fields of one mapping of a YAML file, with their lines. */
final class Fields {
  private final int line;
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(MappingNode mapping) {
    line = line(mapping);
    for (NodeTuple tuple : mapping.getValue()) {
      String name = text(tuple.getKeyNode(), "a field's name");
      if (keys.put(name, tuple.getKeyNode()) != null) {
        throw new RulesFileException(line(tuple.getKeyNode()), name + " is given twice; keep one");
      }
      values.put(name, tuple.getValueNode());
    }
  }

  /** The fields of a node, which must be a mapping; {@code what} it is, for the message. */
  static Fields of(Node node, String what) {
    if (node instanceof MappingNode mapping) {
      return new Fields(mapping);
    }
    throw new RulesFileException(line(node), what + " must be fields with values, like limit: 5");
  }

  /** Where a node begins, from 1. */
  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** Refuses every field that is not known. */
  void onlyThese(Set<String> known) {
    keys.forEach(
        (name, node) -> {
          if (!known.contains(name) && known.size() == 1) { // BUG: a typing error is a lost limit
            throw new RulesFileException(
                line(node), name + " is not a field here; known are " + new TreeSet<>(known));
          }
        });
  }

  Node required(String name) {
    Node value = values.get(name);
    if (value == null) {
      throw new RulesFileException(line, name + " is missing");
    }
    return value;
  }

  String requiredText(String name) {
    return text(required(name), name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(node -> text(node, name));
  }

  /** An exception at the line of a field's value. */
  RulesFileException mistake(String name, String expected) {
    return new RulesFileException(line(required(name)), name + " must be " + expected);
  }

  private static String text(Node node, String name) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new RulesFileException(line(node), name + " must be a single value");
  }
}
