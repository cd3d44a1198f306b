package rubezh.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rubezh.text.Fault;

/**
 * What a new password must be (NIST SP 800-63B): long, and not what everybody tries first. No rules
 * of composition, no expiry.
 */
public final class PasswordPolicy {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;

    /** Characters that must remain when common words and names are struck out. */
    private static final int OWN = 8;

    private static final int WORDS = 5;

    private final List<String> common = lines("common-passwords.txt");
    private final List<String> words = lines("words.txt");

    /** Why a password is refused. */
    public enum Weakness {
        TOO_SHORT("SEC-003"),
        TOO_LONG("SEC-004"),
        /** Little but common words, rows of keys, repetition, or names everybody knows. */
        GUESSABLE("SEC-005");

        private final String code;

        Weakness(String code) {
            this.code = code;
        }
    }

    /**
     * Looks for a weakness.
     *
     * @param names login and names of the station, which do not count
     */
    public Optional<Weakness> check(String password, Collection<String> names) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        return countOwnCharacters(text, names) < OWN
                ? Optional.of(Weakness.GUESSABLE)
                : Optional.empty();
    }

    /**
     * Refuses a weak password.
     *
     * @throws Fault {@code SEC-003} to {@code SEC-005} with exit {@code USAGE}
     */
    public void requireStrong(String password, Collection<String> names) {
        check(password, names)
                .ifPresent(weakness -> {
                    throw new Fault(Fault.Exit.USAGE, weakness.code, SHORTEST, LONGEST);
                });
    }

    /** Makes a phrase of five random words: 45 bits, and easy to keep in mind. */
    public String randomPassphrase(SecureRandom random) {
        return IntStream.range(0, WORDS)
                .mapToObj(_ -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining("-"));
    }

    int wordCount() {
        return words.size();
    }

    private long countOwnCharacters(String text, Collection<String> names) {
        String rest = text.toLowerCase(Locale.ROOT);
        List<String> struck =
                Stream.concat(
                                common.stream(),
                                names.stream()
                                        .flatMap(n -> Stream.of(n.split("\\W+|(?U)\\s+")))
                                        .filter(n -> n.length() > 2)
                                        .map(n -> n.toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        for (String known : struck) {
            rest = rest.replace(known, "");
        }
        // One character held down, or the same one again, is one character.
        return Math.min(rest.length(), rest.chars().distinct().count() * 2);
    }

    private static List<String> lines(String resource) {
        try (InputStream in =
                Objects.requireNonNull(
                        PasswordPolicy.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
