package rubezh.security.encryption;

import com.exceptionfactory.jagged.bech32.Bech32;

/** X25519 keys as age writes them: Bech32 of {@code age1…} and {@code AGE-SECRET-KEY-1…}. */
public final class AgeKeyText {
    private static final String RECIPIENT = "age";
    private static final String IDENTITY = "AGE-SECRET-KEY-";

    private AgeKeyText() {}

    /** Returns the text of a public key that {@code age -r} takes. */
    public static String ofRecipient(byte[] publicKey) {
        return Bech32.getEncoder().encode(RECIPIENT, publicKey).toString();
    }

    static CharSequence ofIdentity(byte[] privateKey) {
        return Bech32.getEncoder().encode(IDENTITY, privateKey);
    }
}
