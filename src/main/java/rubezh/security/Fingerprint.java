package rubezh.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Fingerprint of a public key or a file for comparison by people: the first half of a SHA-256. As
 * eight invented words it can be read aloud by telephone in either script; a word has five letters,
 * consonants and vowels alternating, and encodes 16 bits.
 *
 * <pre>{@code
 * Fingerprint.ofKey(publicKey).grouped(); // 7f3a 19c2 …
 * }</pre>
 *
 * @param hex 32 lower-case hexadecimal digits, the first 128 bits of the hash
 */
public record Fingerprint(String hex) {
    /** Letters of the words: sixteen consonants, then four vowels. */
    public static final String LETTERS = "bdfghjklmnprstvzaiou";

    private static final int DIGITS = 32;
    private static final int WORDS = 8;
    private static final int[] SHIFTS = {12, 10, 6, 4, 0};

    public Fingerprint {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a fingerprint");
        }
    }

    /** Returns the fingerprint of a raw public key. */
    public static Fingerprint ofKey(byte[] publicKey) {
        return ofHash(Sha256.digest(publicKey).hex());
    }

    /** Returns the fingerprint of a SHA-256 hash, hexadecimal. */
    public static Fingerprint ofHash(String sha256) {
        return new Fingerprint(sha256.substring(0, DIGITS));
    }

    /**
     * Parses 32 or 64 hexadecimal digits, or eight words; spaces, hyphens, commas and colons are
     * ignored.
     *
     * @param letters alphabet of the words, in the order of {@link #LETTERS}
     */
    public static Optional<Fingerprint> parse(String text, String letters) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s:,-]+", "");
        if (plain.matches("[0-9a-f]{32}|[0-9a-f]{64}")) {
            return Optional.of(ofHash(plain));
        }
        if (plain.length() != WORDS * SHIFTS.length) {
            return Optional.empty();
        }
        var hex = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            int bits = bits(plain.substring(word * 5, word * 5 + 5), letters);
            if (bits < 0) {
                return Optional.empty();
            }
            hex.append(HexFormat.of().toHexDigits((short) bits));
        }
        return Optional.of(new Fingerprint(hex.toString()));
    }

    private static int bits(String word, String letters) {
        int bits = 0;
        for (int i = 0; i < SHIFTS.length; i++) {
            int index = letters.indexOf(word.charAt(i)) - (i % 2) * 16;
            if (index < 0 || index >= (i % 2 == 0 ? 16 : 4)) {
                return -1;
            }
            bits |= index << SHIFTS[i];
        }
        return bits;
    }

    /** Returns the words in one line. */
    public String phrase() {
        return String.join(" ", words());
    }

    /** Returns eight words in Latin letters. */
    public List<String> words() {
        return words(LETTERS);
    }

    /**
     * Returns eight words in another alphabet.
     *
     * @param letters sixteen consonants, then four vowels
     */
    public List<String> words(String letters) {
        var words = new ArrayList<String>();
        for (int start = 0; start < DIGITS; start += 4) {
            int bits = HexFormat.fromHexDigits(hex, start, start + 4);
            var word = new StringBuilder();
            for (int i = 0; i < SHIFTS.length; i++) {
                int index = bits >> SHIFTS[i] & (i % 2 == 0 ? 15 : 3);
                word.append(letters.charAt(index + (i % 2) * 16));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Returns the first eight digits, to tell a few keys apart: {@code 7f3a-19c2}. */
    public String shortForm() {
        return hex.substring(0, 4) + "-" + hex.substring(4, 8);
    }

    /** Returns the digits in groups of four: {@code 7f3a 19c2 …}. */
    public String grouped() {
        return String.join(" ", Arrays.asList(hex.split("(?<=\\G.{4})")));
    }
}
