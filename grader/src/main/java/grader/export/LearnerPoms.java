package grader.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The two upper poms of a learner's repository: the course's own, less what only the course has.
 */
final class LearnerPoms {
  private static final String POM = "pom.xml";

  private final ExportScope content;
  private final Path course;

  LearnerPoms(ExportScope content) {
    this.content = content;
    course = content.course().root();
  }

  /** The pom of {@code katas/}, with the modules that are in the export. */
  String katas() throws IOException {
    Document pom = parse(course.resolve("katas").resolve(POM));
    child(pom.getDocumentElement(), "modules")
        .ifPresent(modules -> elements(modules).forEach(this::removeUnlessGiven));
    return text(pom);
  }

  private void removeUnlessGiven(Element module) {
    String folder = module.getTextContent();
    if (!content.has(folder) || content.isSingle() && folder.equals("scoreboard")) {
      remove(module);
    }
  }

  /**
   * The pom at the top: {@code katas} is its only module. Profiles, and the versions of what no
   * kata uses, are left out.
   */
  String root() throws IOException {
    Document pom = parse(course.resolve(POM));
    Element project = pom.getDocumentElement();
    child(project, "modules")
        .ifPresent(
            modules -> {
              modules.setTextContent("");
              Node module = pom.createElement("module");
              module.setTextContent("katas");
              modules.appendChild(module);
            });
    child(project, "profiles").ifPresent(project::removeChild);
    String used = usedByKatas();
    child(project, "dependencyManagement")
        .flatMap(managed -> child(managed, "dependencies"))
        .ifPresent(managed -> elements(managed).forEach(each -> removeUnlessNamed(each, used)));
    child(project, "properties")
        .ifPresent(
            properties ->
                elements(properties).forEach(each -> removeUnlessRead(each, project, used)));
    return text(pom);
  }

  /** The poms below, as one text. */
  private String usedByKatas() throws IOException {
    StringBuilder poms = new StringBuilder();
    try (Stream<Path> folders = Files.list(course.resolve("katas"))) {
      for (Path folder : folders.sorted().toList()) {
        Path pom = folder.resolve(POM);
        if (content.has(Objects.requireNonNull(folder.getFileName()).toString())
            && Files.isRegularFile(pom)) {
          poms.append(Files.readString(pom));
        }
      }
    }
    return poms.append(Files.readString(course.resolve("katas").resolve(POM))).toString();
  }

  private static void removeUnlessNamed(Element managed, String used) {
    String name =
        "<artifactId>"
            + child(managed, "artifactId").map(Node::getTextContent).orElse("")
            + "</artifactId>";
    boolean isBom = child(managed, "scope").filter(it -> is(it, "import")).isPresent();
    if (!used.contains(name) && !(isBom && name.contains("junit"))) {
      remove(managed);
    }
  }

  private static void removeUnlessRead(Element property, Element project, String used) {
    String name = property.getTagName();
    String reference = "${" + name + "}";
    boolean isMavens = name.startsWith("maven.") || name.startsWith("project.");
    if (!isMavens && !project.getTextContent().contains(reference) && !used.contains(reference)) {
      remove(property);
    }
  }

  /** Removes an element with the line break before it. */
  private static void remove(Element element) {
    Node before = element.getPreviousSibling();
    if (before != null && before.getTextContent().isBlank()) {
      element.getParentNode().removeChild(before);
    }
    element.getParentNode().removeChild(element);
  }

  private static boolean is(Node node, String text) {
    return node.getTextContent().equals(text);
  }

  private static Document parse(Path pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setIgnoringComments(true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(Files.readString(pom))));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    return elements(parent).stream().filter(each -> each.getTagName().equals(name)).findFirst();
  }

  private static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static String text(Document document) throws IOException {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      document.setXmlStandalone(true);
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString().replace("?><", "?>\n<").replaceAll("(?m)^[ \t]*\\R(?=[ \t]*\\R)", "")
          + "\n";
    } catch (TransformerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
