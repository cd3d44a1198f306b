package rubezh.security;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.text.CheckWords;
import rubezh.text.Fault;
import rubezh.text.Language;

/**
 * Eight words of a key, to compare by telephone; the same numbers choose the words of either
 * language. They are the first eight bytes of its fingerprint hashed {@value #ROUNDS} times, so
 * that whoever looks for another key with the same words does all of that for each key tried.
 *
 * <pre>{@code
 * fingerprint.words().text(Language.EN); // shore · lamp · …
 * }</pre>
 *
 * @param numbers eight numbers of {@link CheckWords}
 * @see Fingerprint
 */
public record KeyWords(List<Integer> numbers) implements Fault.LocalizedText {
    /** Number of words. */
    public static final int COUNT = 8;

    private static final int ROUNDS = 4096;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    public KeyWords {
        numbers = List.copyOf(numbers);
        if (numbers.size() != COUNT) {
            throw new IllegalArgumentException("not the words of a key");
        }
    }

    static KeyWords of(Fingerprint fingerprint) {
        MessageDigest digest = Sha256.newDigest();
        byte[] bytes = HexFormat.of().parseHex(fingerprint.hex());
        for (int round = 0; round < ROUNDS; round++) {
            bytes = digest.digest(bytes);
        }
        byte[] hash = bytes;
        return new KeyWords(IntStream.range(0, COUNT).mapToObj(i -> hash[i] & 0xFF).toList());
    }

    /**
     * Parses eight words of either language, in their order; case and whatever stands between them
     * are ignored.
     */
    public static Optional<KeyWords> parse(String text) {
        List<OptionalInt> numbers =
                Arrays.stream(BETWEEN.split(text))
                        .filter(word -> !word.isEmpty())
                        .map(CheckWords::number)
                        .toList();
        return numbers.size() == COUNT && numbers.stream().allMatch(OptionalInt::isPresent)
                ? Optional.of(new KeyWords(numbers.stream().map(OptionalInt::getAsInt).toList()))
                : Optional.empty();
    }

    /** Returns the words in their order. */
    public List<String> in(Language language) {
        return numbers.stream().map(number -> CheckWords.word(number, language)).toList();
    }

    /** Returns the words in one line. */
    @Override
    public String text(Language language) {
        return String.join(" · ", in(language));
    }
}
