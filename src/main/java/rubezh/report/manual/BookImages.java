package rubezh.report.manual;

import module java.base;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures of the book, each in the file once. */
final class BookImages {
    private final PDDocument document;
    private final Map<URL, PDImageXObject> images = new LinkedHashMap<>();

    BookImages(PDDocument document) {
        this.document = document;
    }

    PDImageXObject of(URL resource) {
        return images.computeIfAbsent(resource, this::read);
    }

    private PDImageXObject read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return PDImageXObject.createFromByteArray(
                    document, in.readAllBytes(), resource.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
