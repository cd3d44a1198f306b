package rubezh.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

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
