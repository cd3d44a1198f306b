package rubezh.text;

import module java.base;

/** Reads the tables of this package from its resources. */
final class ResourceReader {
    private ResourceReader() {}

    /** Returns the lines of {@code /rubezh/text/<name>} without comments. */
    static List<String> lines(String name) {
        try (InputStream in = ResourceReader.class.getResourceAsStream("/rubezh/text/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("# ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
