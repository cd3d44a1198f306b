package rubezh.json;

import module java.base;

/** Record that can be submitted, for who writes one by hand, and for the demonstration. */
public final class ExampleSeizure {
    private static final String FILE = "/rubezh/schema-json/seizure-example.json";

    private ExampleSeizure() {}

    /** Returns the record as a value tree; some of its lines have no ids. */
    public static Map<String, Object> tree() {
        try (InputStream in = ExampleSeizure.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FILE);
            }
            return CanonicalJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
