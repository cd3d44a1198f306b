package rubezh.bundle.verify;

import java.util.List;
import java.util.stream.Collectors;
import rubezh.security.Fingerprint;
import rubezh.text.Fault;

/** Several keys of one station as text, to compare with another one. */
public final class KeyText {
    private static final String BETWEEN = " / ";

    private KeyText() {}

    /** Returns the digits in groups. */
    public static String digits(List<Fingerprint> keys) {
        return keys.stream().map(Fingerprint::grouped).collect(Collectors.joining(BETWEEN));
    }

    /** Returns the words. */
    public static Fault.Localized words(List<Fingerprint> keys) {
        return language ->
                keys.stream()
                        .map(key -> key.words().text(language))
                        .collect(Collectors.joining(BETWEEN));
    }
}
