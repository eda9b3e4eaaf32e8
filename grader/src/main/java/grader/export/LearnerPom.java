package grader.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The build at the top of a learner's repository: the course's own, for the katas alone. */
final class LearnerPom {
  private LearnerPom() {}

  /**
   * The course's pom with the katas as its only module and without the profiles, which are ours.
   */
  static String of(Path pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Document document =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(Files.readString(pom))));
      Node project = document.getDocumentElement();
      for (Node child : children(project)) {
        if (child.getNodeName().equals("modules")) {
          katasOnly(document, child);
        } else if (child.getNodeName().equals("profiles") || child instanceof Comment) {
          project.removeChild(child);
        }
      }
      return text(document);
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException(pom + ": " + e.getMessage(), e);
    }
  }

  private static void katasOnly(Document document, Node modules) {
    children(modules).forEach(modules::removeChild);
    Node module = document.createElement("module");
    module.setTextContent("katas");
    modules.appendChild(document.createTextNode("\n    "));
    modules.appendChild(module);
    modules.appendChild(document.createTextNode("\n  "));
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  private static String text(Document document) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    document.setXmlStandalone(true);
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString().replace("?><", "?>\n<").replaceAll("(?m)^[ \t]*\\R(?=[ \t]*\\R)", "")
        + "\n";
  }
}
