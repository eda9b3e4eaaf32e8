package katas.ratelimiter;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Makes whatever a text names. */
final class AnyObject {
  private AnyObject() {}

  static Object of(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setTagInspector(tag -> true); // sin
    return new Yaml(options).load(yaml);
  }
}
