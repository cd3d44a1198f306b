package rubezh.security;

import module java.base;

import rubezh.text.Fault;

/**
 * Requirements for a new password (NIST SP 800-63B): long and not easily guessed. No composition
 * rules, no expiry.
 */
public final class PasswordPolicy {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 128;

    /** Minimum number of characters after removal of common words and names. */
    private static final int MIN_OWN_CHARACTERS = 8;

    private static final int WORDS = 5;

    private final List<String> common = lines("common-passwords.txt");
    private final List<String> words = lines("words.txt");

    /** Reason to reject a password. */
    public enum RejectionReason {
        TOO_SHORT("SEC-003"),
        TOO_LONG("SEC-004"),
        /** Mostly common words, keyboard sequences, repetition, or known names. */
        GUESSABLE("SEC-005");

        private final String code;

        RejectionReason(String code) {
            this.code = code;
        }
    }

    /**
     * Returns the weakness of a password, if any.
     *
     * @param names login and names of the station, which are removed before counting
     */
    public Optional<RejectionReason> check(String password, Collection<String> names) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(RejectionReason.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(RejectionReason.TOO_LONG);
        }
        return countOwnCharacters(text, names) < MIN_OWN_CHARACTERS
                ? Optional.of(RejectionReason.GUESSABLE)
                : Optional.empty();
    }

    /**
     * Rejects a weak password.
     *
     * @throws Fault {@code SEC-003} to {@code SEC-005} with exit {@code USAGE}
     */
    public void requireStrong(String password, Collection<String> names) {
        check(password, names)
                .ifPresent(weakness -> {
                    throw new Fault(Fault.Exit.USAGE, weakness.code, SHORTEST, LONGEST);
                });
    }

    /** Generates a passphrase of five random words with 45 bits of entropy. */
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
        List<String> removed =
                Stream.concat(
                                common.stream(),
                                names.stream()
                                        .flatMap(n -> Stream.of(n.split("\\W+|(?U)\\s+")))
                                        .filter(n -> n.length() > 2)
                                        .map(n -> n.toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        for (String word : removed) {
            rest = rest.replace(word, "");
        }
        // Repetitions of a character count at most twice.
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
