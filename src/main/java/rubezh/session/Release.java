package rubezh.session;

import module java.base;

/** Version of this program, from {@code release.properties}, which the build writes. */
public final class Release {
    private Release() {}

    public static String version() {
        var properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("/rubezh/release.properties")) {
            properties.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
