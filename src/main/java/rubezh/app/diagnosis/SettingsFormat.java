package rubezh.app.diagnosis;

import module java.base;

import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;

/**
 * Version of the settings of this computer, each file of which has it as the number {@code format};
 * 1 where it is absent. A file of a later version stays as it is.
 */
public final class SettingsFormat {
    private static final int VERSION = 1;

    private SettingsFormat() {}

    /** Returns whether a later version of the program wrote these members of a file. */
    public static boolean isNewer(Map<String, Object> members) {
        return members.get("format") instanceof Long format && format > VERSION;
    }

    /** Returns whether a later version of the program wrote a file. */
    static boolean isNewer(Path file) {
        try {
            return Files.exists(file) && isNewer(CanonicalJson.read(Files.readAllBytes(file)));
        } catch (IOException | MalformedJsonException unreadable) {
            return false; // it counts as absent
        }
    }
}
