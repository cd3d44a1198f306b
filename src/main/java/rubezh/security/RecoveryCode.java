package rubezh.security;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.text.Fault;

/**
 * Code of a recovery sheet: 128 random bits as seven groups of five symbols of Crockford's base 32.
 * The last symbol of a group checks it, so that a slip is told while typing; 12 further bits check
 * the whole.
 *
 * <pre>{@code
 * RecoveryCode.parse("7k3q1 m2p8r …").text(); // 7K3Q1-M2P8R-…
 * }</pre>
 *
 * @see RecoverySlot
 */
public final class RecoveryCode {
    public static final int GROUPS = 7;
    private static final int BYTES = 16;
    private static final int CHECK_BITS = 12;
    private static final int BITS_PER_SYMBOL = 5;

    /** Symbols of a group before its check symbol. */
    private static final int DATA = 4;

    private static final int LENGTH = GROUPS * (DATA + 1);
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What looks like a symbol, also typed with the Russian layout by its look. */
    private static final String LOOKS = "OILАВЕКМНОРСТХУ";

    private static final String MEANT = "011ABEKMH0PCTXY";

    private final byte[] secret;

    RecoveryCode(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a recovery code has " + BYTES + " bytes");
        }
        this.secret = secret.clone();
    }

    public static RecoveryCode random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new RecoveryCode(secret);
    }

    /**
     * Reads a code as typed: blanks, hyphens and case do not count, O is read as 0, I and L as 1.
     *
     * @throws Fault {@code SEC-024} for the first group with a slip (argument: its number), {@code
     *     SEC-025} if it is no recovery code; both with exit {@code USAGE}
     */
    public static RecoveryCode parse(String typed) {
        int[] symbols = symbols(typed);
        if (symbols.length != LENGTH) {
            throw new Fault(Fault.Exit.USAGE, "SEC-025", LENGTH);
        }
        BigInteger value = BigInteger.ZERO;
        for (int group = 0; group < GROUPS; group++) {
            int[] part = part(group, symbols);
            if (hasSlip(group, part)) {
                throw new Fault(Fault.Exit.USAGE, "SEC-024", group + 1);
            }
            for (int i = 0; i < DATA; i++) {
                value = value.shiftLeft(BITS_PER_SYMBOL).or(BigInteger.valueOf(part[i]));
            }
        }
        var code = new RecoveryCode(bytes(value.shiftRight(CHECK_BITS)));
        if (!code.value().equals(value)) {
            throw new Fault(Fault.Exit.USAGE, "SEC-025", LENGTH);
        }
        return code;
    }

    /**
     * How far a code is typed.
     *
     * @param complete number of groups typed to their check symbol
     * @param slip number of the first of them with a slip, from 1; 0 if there is none
     */
    public record TypedGroups(int complete, int slip) {}

    /** Checks what is typed so far, read as {@link #parse} reads it. */
    public static TypedGroups check(String typed) {
        int[] symbols = symbols(typed);
        int complete = Math.min(symbols.length / (DATA + 1), GROUPS);
        int slip =
                IntStream.range(0, complete)
                        .filter(group -> hasSlip(group, part(group, symbols)))
                        .map(group -> group + 1)
                        .findFirst()
                        .orElse(0);
        return new TypedGroups(complete, slip);
    }

    private static int[] part(int group, int[] symbols) {
        return Arrays.copyOfRange(symbols, group * (DATA + 1), (group + 1) * (DATA + 1));
    }

    private static boolean hasSlip(int group, int[] part) {
        return Arrays.stream(part).anyMatch(s -> s < 0) || part[DATA] != check(group, part);
    }

    private static int[] symbols(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.DASH_PUNCTUATION)
                .map(c -> LOOKS.indexOf(c) < 0 ? c : MEANT.charAt(LOOKS.indexOf(c)))
                .map(SYMBOLS::indexOf)
                .toArray();
    }

    private static byte[] bytes(BigInteger value) {
        byte[] minimal = value.toByteArray();
        byte[] bytes = new byte[BYTES];
        int length = Math.min(minimal.length, BYTES);
        System.arraycopy(minimal, minimal.length - length, bytes, BYTES - length, length);
        return bytes;
    }

    /** Returns secret and check bits. */
    private BigInteger value() {
        byte[] hash = Sha256.newDigest().digest(secret);
        int check = (hash[0] & 0xFF) << 4 | (hash[1] & 0xFF) >> 4;
        return new BigInteger(1, secret).shiftLeft(CHECK_BITS).or(BigInteger.valueOf(check));
    }

    /**
     * Returns the check symbol of a group: a sum over the field of 32 elements in which each place
     * of the code has a factor of its own, so that no wrong symbol and no two swapped ones fit.
     */
    private static int check(int group, int[] symbols) {
        int sum = 0;
        for (int i = 0; i < DATA; i++) {
            int product = symbols[i];
            for (int power = 0; power <= group * DATA + i; power++) {
                product <<= 1;
                product ^= product > 31 ? 0b100101 : 0;
            }
            sum ^= product;
        }
        return sum;
    }

    /** Returns the code as it is printed. */
    public String text() {
        return IntStream.range(0, GROUPS).mapToObj(this::group).collect(Collectors.joining("-"));
    }

    private String group(int group) {
        int[] symbols =
                IntStream.range(0, DATA)
                        .map(i -> (GROUPS * DATA - 1 - group * DATA - i) * BITS_PER_SYMBOL)
                        .map(shift -> value().shiftRight(shift).intValue() & 31)
                        .toArray();
        String data =
                Arrays.stream(symbols)
                        .mapToObj(s -> "" + SYMBOLS.charAt(s))
                        .collect(Collectors.joining());
        return data + SYMBOLS.charAt(check(group, symbols));
    }

    /** Returns the key that the slot of a sheet is sealed with. */
    byte[] derive() {
        byte[] salt = "rubezh-recovery/1".getBytes(StandardCharsets.US_ASCII);
        byte[] info = "rubezh/RECOVERY".getBytes(StandardCharsets.US_ASCII);
        return DataKey.hkdf(secret, salt, info, DataKey.BYTES);
    }
}
