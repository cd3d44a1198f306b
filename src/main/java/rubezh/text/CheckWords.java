package rubezh.text;

import module java.base;

/**
 * List of 256 words to read a byte aloud by; both words of a number mean the same, so a Russian and
 * an English reader can compare. The resource {@code check-words.csv} has a line {@code
 * russian,english} for each number, from 0; it is part of the bundle format and never changes.
 *
 * <pre>{@code
 * CheckWords.word(0, Language.EN); // shore
 * CheckWords.number("Берег"); // 0
 * }</pre>
 */
public final class CheckWords {
    private static final int WORDS_OF_A_HASH = 8;
    private static final List<String[]> PAIRS =
            ResourceReader.lines("check-words.csv").stream()
                    .map(line -> line.split(",", -1))
                    .toList();
    private static final Map<String, Integer> NUMBERS = numbers();

    private CheckWords() {}

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int number = 0; number < PAIRS.size(); number++) {
            for (String word : PAIRS.get(number)) {
                numbers.put(fold(word), number);
            }
        }
        return numbers;
    }

    /** Folds what differs from one keyboard to another: case, and ё written as е. */
    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /**
     * Returns the word of a number.
     *
     * @param number 0 to 255
     */
    public static String word(int number, Language language) {
        String[] pair = PAIRS.get(number);
        return language.choose(pair[0], pair[1]);
    }

    /** Returns the number of a word of either language; empty if the list lacks it. */
    public static OptionalInt number(String word) {
        Integer number = NUMBERS.get(fold(word));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Returns the words of the first eight bytes of a hash in hexadecimal digits. */
    public static String ofHash(String hash, Language language) {
        byte[] bytes = HexFormat.of().parseHex(hash);
        return IntStream.range(0, WORDS_OF_A_HASH)
                .mapToObj(i -> word(bytes[i] & 0xFF, language))
                .collect(Collectors.joining(" · "));
    }
}
