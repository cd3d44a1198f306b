package rubezh.ui.desktop;

import module java.base;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** What a drawing that was saved holds. */
final class DrawingReader {
    private DrawingReader() {}

    /** Returns its texts. */
    static List<String> texts(Path svg) throws IOException {
        var nodes = read(svg).getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    /** Returns the number of its elements of a name. */
    static int count(Path svg, String element) throws IOException {
        return read(svg).getElementsByTagName(element).getLength();
    }

    private static Document read(Path svg) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
