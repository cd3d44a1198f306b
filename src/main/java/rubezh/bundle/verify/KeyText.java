package rubezh.bundle.verify;

import module java.base;

import rubezh.security.Fingerprint;
import rubezh.text.Fault;
import rubezh.text.Language;

/**
 * Keys of one station as text, to compare with another one.
 *
 * @param keys fingerprints, in the order of the text
 */
public record KeyText(List<Fingerprint> keys) implements Fault.LocalizedText {
    private static final String BETWEEN = " / ";

    public KeyText {
        keys = List.copyOf(keys);
    }

    /** Returns the keys of which these are the digits, in groups or not. */
    public static KeyText of(List<String> digits) {
        return new KeyText(
                digits.stream().map(one -> Fingerprint.parse(one).orElseThrow()).toList());
    }

    /** Returns the digits in groups. */
    public String digits() {
        return keys.stream().map(Fingerprint::grouped).collect(Collectors.joining(BETWEEN));
    }

    /** Returns the words. */
    @Override
    public String text(Language language) {
        return keys.stream()
                .map(key -> key.words().text(language))
                .collect(Collectors.joining(BETWEEN));
    }
}
